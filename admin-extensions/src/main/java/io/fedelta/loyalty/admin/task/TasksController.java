package io.fedelta.loyalty.admin.task;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.admin.audience.NewsView;
import io.fedelta.loyalty.audience.service.Untold;
import io.fedelta.loyalty.reward.FulfilmentFilter;
import io.fedelta.loyalty.reward.GrantAnswer;
import io.fedelta.loyalty.reward.service.Fulfilments;
import java.util.Arrays;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Menu item To do: what customers have unlocked that the merchant does, with a mark for what is done; and what is new
 * of the programme and nobody has been told.
 */
@Controller
@RequestMapping("/loyalty-tasks")
public class TasksController extends LoyaltyController {

    static final int PAGE_SIZE = 25;
    static final int LONGEST_NOTE = 255;

    private final Fulfilments fulfilments;
    private final Untold untold;

    public TasksController(AdminRights rights, Fulfilments fulfilments, Untold untold) {
        super(rights);
        this.fulfilments = fulfilments;
        this.untold = untold;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "show", defaultValue = "OPEN") FulfilmentFilter show,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        rights.requireReading();
        AdminFormat format = AdminFormat.ofRequest();
        model.addAttribute(
                "tasks",
                PageView.of(fulfilments.find(show, page, PAGE_SIZE), row -> new TaskView(row, format), format));
        model.addAttribute(
                "filters",
                Arrays.stream(FulfilmentFilter.values())
                        .map(FulfilmentFilter::name)
                        .toList());
        model.addAttribute("show", show.name());
        model.addAttribute("waiting", format.number(fulfilments.waiting()));
        model.addAttribute("news", untold.news().stream().map(NewsView::new).toList());
        model.addAttribute("mayAnnounce", rights.mayRunTools());
        model.addAttribute("mayMark", rights.mayGrant());
        model.addAttribute("viewType", "loyaltyTasks");
        setModelAttributes(model, "loyalty-tasks");
        return "modules/defaultContainer";
    }

    /** @param marks as the page showed them: a page that is out of date does nothing */
    @RequestMapping(value = "/{grantId}/{action}", method = RequestMethod.POST)
    public String mark(
            @PathVariable("grantId") String grantId,
            @PathVariable("action") Action action,
            @RequestParam("marks") int marks,
            @RequestParam(value = "note", defaultValue = "") String note,
            @RequestParam("show") FulfilmentFilter show,
            @RequestParam("page") int page,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireGranting();
        tell(marked(grantId, action, marks, note.strip()), grantId, action, redirect);
        redirect.addAttribute("show", show);
        redirect.addAttribute("page", page);
        return "redirect:/loyalty-tasks";
    }

    private GrantAnswer marked(String grantId, Action action, int marks, String note) {
        String kept = note.substring(0, Math.min(note.length(), LONGEST_NOTE));
        return fulfilments.mark(grantId, action == Action.done, marks, kept, rights.login());
    }

    private static void tell(GrantAnswer answer, String grantId, Action action, RedirectAttributes redirect) {
        switch (answer) {
            case DONE -> redirect.addFlashAttribute("headerFlash", "LoyaltyTasks_done_" + action);
            case NOT_POSSIBLE -> {
                redirect.addFlashAttribute("headerFlash", "LoyaltyTasks_too_late");
                redirect.addFlashAttribute("headerFlashAlert", true);
            }
            case NO_SUCH_GRANT -> throw new NothingThereException("task", grantId);
        }
    }

    /** Named as the address and the message keys spell them. */
    public enum Action {
        done,
        undo
    }
}
