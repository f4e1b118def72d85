package io.fedelta.loyalty.admin.session;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.session.SessionList;
import io.fedelta.loyalty.session.SessionState;
import java.util.Arrays;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Menu item Sessions: what customers have booked, newest first, by whatever the merchant looks for. */
@Controller
public class SessionsController extends LoyaltyController {

    static final int PAGE_SIZE = 25;

    private final SessionList sessions;
    private final Programme programme;

    public SessionsController(AdminRights rights, SessionList sessions, Programme programme) {
        super(rights);
        this.sessions = sessions;
        this.programme = programme;
    }

    @InitBinder("filter")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(SessionFilterForm.FIELDS);
    }

    @RequestMapping(value = "/loyalty-sessions", method = RequestMethod.GET)
    public String list(
            @ModelAttribute("filter") SessionFilterForm filter,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        rights.requireReading();
        AdminFormat format = AdminFormat.ofRequest();
        model.addAttribute(
                "sessions",
                PageView.of(
                        sessions.find(filter.filter(), page, PAGE_SIZE), row -> new SessionView(row, format), format));
        model.addAttribute(
                "states", Arrays.stream(SessionState.values()).map(Enum::name).toList());
        model.addAttribute(
                "types",
                programme.current().rules().sessions().types().stream()
                        .map(TypeChoice::new)
                        .toList());
        model.addAttribute("page", page);
        model.addAttribute("mayManage", rights.mayManageSessions());
        model.addAttribute("viewType", "loyaltySessions");
        setModelAttributes(model, "loyalty-sessions");
        return "modules/defaultContainer";
    }
}
