package io.fedelta.loyalty.admin.recalculation;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.batch.BatchStart;
import io.fedelta.loyalty.batch.BatchStart.Outcome;
import io.fedelta.loyalty.recalculation.service.Recalculations;
import java.util.Optional;
import java.util.UUID;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Menu item Recalculation: what a period lacks, adding it, and taking it back. */
@Controller
@RequestMapping("/loyalty-recalculation")
public class RecalculationController extends LoyaltyController {

    static final String PAGE = "/loyalty-recalculation";
    static final int USUAL_MONTHS = 12;
    private static final int LONGEST_REQUEST = 36;

    private final Recalculations recalculations;
    private final RecalculationViews views;

    public RecalculationController(AdminRights rights, Recalculations recalculations, RecalculationViews views) {
        super(rights);
        this.recalculations = recalculations;
        this.views = views;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String show(@RequestParam(value = "page", defaultValue = "0") int page, Model model)
            throws ServiceException {
        rights.requireReading();
        views.draw(model, Math.max(0, page), rights.mayRunTools(), AdminFormat.ofRequest());
        model.addAttribute("requestId", UUID.randomUUID().toString());
        model.addAttribute("usual", USUAL_MONTHS);
        model.addAttribute("mayRunTools", rights.mayRunTools());
        model.addAttribute("viewType", "loyaltyRecalculation");
        setModelAttributes(model, "loyalty-recalculation");
        return "modules/defaultContainer";
    }

    @RequestMapping(value = "/preview", method = RequestMethod.POST)
    public String preview(
            @RequestParam(value = "months", defaultValue = "12") int months,
            @RequestParam(value = "requestId", defaultValue = "") String requestId,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireRunningTools();
        String id = requestId.isBlank() || requestId.length() > LONGEST_REQUEST
                ? UUID.randomUUID().toString()
                : requestId;
        return back(recalculations.preview(months, id, rights.login()), "LoyaltyRecalculation_off", redirect);
    }

    @RequestMapping(value = "/{previewId}/run", method = RequestMethod.POST)
    public String run(
            @PathVariable("previewId") String previewId,
            @RequestParam(value = "tells", defaultValue = "false") boolean tells,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireRunningTools();
        return back(recalculations.run(previewId, tells, rights.login()), "LoyaltyRecalculation_outdated", redirect);
    }

    @RequestMapping(value = "/{previewId}/undo", method = RequestMethod.POST)
    public String undo(@PathVariable("previewId") String previewId, RedirectAttributes redirect)
            throws ServiceException {
        rights.requireRunningTools();
        return back(recalculations.undo(previewId, rights.login()), "LoyaltyRecalculation_no_undo", redirect);
    }

    private static String back(Optional<BatchStart> start, String refusal, RedirectAttributes redirect) {
        boolean busy = start.filter(begun -> begun.outcome() == Outcome.BUSY).isPresent();
        if (start.isEmpty() || busy) {
            redirect.addFlashAttribute("headerFlash", busy ? "LoyaltyRecalculation_busy" : refusal);
            redirect.addFlashAttribute("headerFlashAlert", true);
        }
        return "redirect:" + PAGE;
    }
}
