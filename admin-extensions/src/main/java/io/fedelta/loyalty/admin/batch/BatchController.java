package io.fedelta.loyalty.admin.batch;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.batch.service.Batches;
import java.util.regex.Pattern;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The panel of a batch, drawn anew while it runs, and its buttons. They lead back to a page of ours, to no other. */
@Controller
@RequestMapping("/loyalty-batches/{batchId}")
public class BatchController extends LoyaltyController {

    private static final Pattern OURS = Pattern.compile("/loyalty-[a-z-]+(/[0-9a-f-]{36})?");
    private static final String FALLBACK = "/loyalty-members";

    private final Batches batches;

    public BatchController(AdminRights rights, Batches batches) {
        super(rights);
        this.batches = batches;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String panel(
            @PathVariable("batchId") String batchId,
            @RequestParam(value = "page", defaultValue = "") String page,
            Model model)
            throws ServiceException {
        rights.requireReading();
        model.addAttribute(
                "batch",
                batches.find(batchId)
                        .map(batch -> new BatchView(batch, AdminFormat.ofRequest(), ofOurs(page), rights.mayRunTools()))
                        .orElseThrow(() -> new NothingThereException("batch", batchId)));
        return "views/loyaltyBatch";
    }

    @RequestMapping(value = "/pause", method = RequestMethod.POST)
    public String pause(
            @PathVariable("batchId") String batchId,
            @RequestParam(value = "page", defaultValue = "") String page,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireRunningTools();
        return back(batches.pause(batchId), page, redirect);
    }

    @RequestMapping(value = "/resume", method = RequestMethod.POST)
    public String resume(
            @PathVariable("batchId") String batchId,
            @RequestParam(value = "page", defaultValue = "") String page,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireRunningTools();
        return back(batches.resume(batchId), page, redirect);
    }

    @RequestMapping(value = "/cancel", method = RequestMethod.POST)
    public String cancel(
            @PathVariable("batchId") String batchId,
            @RequestParam(value = "page", defaultValue = "") String page,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireRunningTools();
        return back(batches.cancel(batchId), page, redirect);
    }

    private static String back(boolean done, String page, RedirectAttributes redirect) {
        if (!done) {
            redirect.addFlashAttribute("headerFlash", "LoyaltyBatch_too_late");
            redirect.addFlashAttribute("headerFlashAlert", true);
        }
        return "redirect:" + ofOurs(page);
    }

    private static String ofOurs(String page) {
        return OURS.matcher(page).matches() ? page : FALLBACK;
    }
}
