package io.fedelta.loyalty.admin.session;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.session.SessionAction;
import io.fedelta.loyalty.session.SessionAuthor;
import io.fedelta.loyalty.session.SessionRefusal;
import io.fedelta.loyalty.session.SessionResult;
import io.fedelta.loyalty.session.service.Sessions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.broadleafcommerce.common.exception.ServiceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes the chosen sessions, each in a transaction of its own: one that cannot be changed keeps none of the others
 * back, and the page says which and why.
 */
@Controller
@RequestMapping(value = "/loyalty-sessions", method = RequestMethod.POST)
public class SessionChangesController extends LoyaltyController {

    private static final Logger LOG = LoggerFactory.getLogger(SessionChangesController.class);

    /** No more than anybody could have ticked. */
    private static final int MOST = 100;

    private final Sessions sessions;

    public SessionChangesController(AdminRights rights, Sessions sessions) {
        super(rights);
        this.sessions = sessions;
    }

    @InitBinder("filter")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(SessionFilterForm.FIELDS);
    }

    @RequestMapping("/change")
    public String change(
            @RequestParam("action") SessionAction action,
            @RequestParam(value = "session", required = false) List<String> chosen,
            @RequestParam(value = "note", defaultValue = "") String note,
            @RequestParam(value = "page", defaultValue = "0") int page,
            @ModelAttribute("filter") SessionFilterForm filter,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireManagingSessions();
        if (note.length() > SessionAuthor.LONGEST) {
            return refused("LoyaltySessions_note_refused", filter, page, redirect);
        }
        SessionAuthor author = new SessionAuthor(rights.login(), note);
        return each(chosen, id -> sessions.change(id, action, author), filter, page, redirect);
    }

    @RequestMapping("/schedule")
    public String schedule(
            @RequestParam(value = "day", defaultValue = "") String day,
            @RequestParam(value = "session", required = false) List<String> chosen,
            @RequestParam(value = "page", defaultValue = "0") int page,
            @ModelAttribute("filter") SessionFilterForm filter,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireManagingSessions();
        if (!Days.isDayOrBlank(day)) {
            return refused("LoyaltySessions_day_refused", filter, page, redirect);
        }
        SessionAuthor author = new SessionAuthor(rights.login(), "");
        return each(chosen, id -> sessions.schedule(id, Days.read(day), author), filter, page, redirect);
    }

    private static String each(
            List<String> chosen,
            Function<String, SessionResult> change,
            SessionFilterForm filter,
            int page,
            RedirectAttributes redirect) {
        if (chosen == null || chosen.size() > MOST) {
            return refused("LoyaltySessions_choose", filter, page, redirect);
        }
        List<SessionResult> results =
                chosen.stream().distinct().map(id -> guarded(id, change)).toList();
        redirect.addFlashAttribute("outcome", new SessionOutcome(results, AdminFormat.ofRequest()));
        return back(filter, page, redirect);
    }

    private static SessionResult guarded(String id, Function<String, SessionResult> change) {
        try {
            return change.apply(id);
        } catch (RuntimeException failure) {
            LOG.error("Session {} could not be changed", id, failure);
            return new SessionResult.Refused(SessionRefusal.FAILED, Optional.empty());
        }
    }

    private static String refused(String message, SessionFilterForm filter, int page, RedirectAttributes redirect) {
        redirect.addFlashAttribute("headerFlash", message);
        redirect.addFlashAttribute("headerFlashAlert", true);
        return back(filter, page, redirect);
    }

    private static String back(SessionFilterForm filter, int page, RedirectAttributes redirect) {
        redirect.addAttribute("state", filter.getState() == null ? "" : filter.getState());
        redirect.addAttribute("type", filter.getType() == null ? "" : filter.getType());
        redirect.addAttribute("search", filter.getSearch());
        redirect.addAttribute("orderNumber", filter.getOrderNumber());
        redirect.addAttribute("from", filter.getFrom());
        redirect.addAttribute("to", filter.getTo());
        redirect.addAttribute("page", page);
        return "redirect:/loyalty-sessions";
    }
}
