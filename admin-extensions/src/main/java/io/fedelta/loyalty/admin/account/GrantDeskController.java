package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantAnswer;
import io.fedelta.loyalty.reward.RewardLimits;
import io.fedelta.loyalty.reward.service.GrantDesk;
import io.fedelta.loyalty.reward.service.Rewards;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The dialogs that take a reward back and send it. A reward is found by its customer, never by its id alone. */
@Controller
@RequestMapping("/loyalty-members/{customerId}/rewards/{grantId}")
public class GrantDeskController extends LoyaltyController {

    private final GrantDesk desk;
    private final Rewards rewards;

    public GrantDeskController(AdminRights rights, GrantDesk desk, Rewards rewards) {
        super(rights);
        this.desk = desk;
        this.rewards = rewards;
    }

    @InitBinder("revokeForm")
    public void bindOnlyTheReason(WebDataBinder binder) {
        binder.setAllowedFields(RevokeForm.FIELDS);
    }

    @InitBinder("sendForm")
    public void bindOnlyTheWords(WebDataBinder binder) {
        binder.setAllowedFields(SendForm.FIELDS);
    }

    @RequestMapping(value = "/revoke", method = RequestMethod.GET)
    public String revokeDialog(
            @PathVariable("customerId") long customerId,
            @PathVariable("grantId") String grantId,
            @ModelAttribute("revokeForm") RevokeForm form,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        rights.requireGranting();
        return dialog("Revoke", grant(customerId, grantId), request, model);
    }

    @RequestMapping(value = "/revoke", method = RequestMethod.POST)
    public String revoke(
            @PathVariable("customerId") long customerId,
            @PathVariable("grantId") String grantId,
            @ModelAttribute("revokeForm") RevokeForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        rights.requireGranting();
        Grant grant = grant(customerId, grantId);
        PointsFormCheck.checkReason(form.getReason(), errors);
        if (!errors.hasErrors()) {
            refuseUnlessDone(
                    desk.revoke(customerId, grantId, new ManualNote(form.getReason(), rights.login())), errors);
        }
        return errors.hasErrors() ? dialog("Revoke", grant, request, model) : done(customerId, "revoke", request);
    }

    /** Starts with the words that everybody gets. */
    @RequestMapping(value = "/send", method = RequestMethod.GET)
    public String sendDialog(
            @PathVariable("customerId") long customerId,
            @PathVariable("grantId") String grantId,
            @ModelAttribute("sendForm") SendForm form,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        rights.requireGranting();
        Grant grant = grant(customerId, grantId);
        form.setWords(grant.reward().message());
        form.setSendingId(UUID.randomUUID().toString());
        return dialog("Send", grant, request, model);
    }

    @RequestMapping(value = "/send", method = RequestMethod.POST)
    public String send(
            @PathVariable("customerId") long customerId,
            @PathVariable("grantId") String grantId,
            @ModelAttribute("sendForm") SendForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        rights.requireGranting();
        Grant grant = grant(customerId, grantId);
        check(form, errors);
        if (!errors.hasErrors()) {
            refuseUnlessDone(
                    desk.send(customerId, grantId, form.getSendingId(), form.getWords(), rights.login()), errors);
        }
        return errors.hasErrors() ? dialog("Send", grant, request, model) : done(customerId, "send", request);
    }

    private static void check(SendForm form, BindingResult errors) {
        if (!RewardLimits.isMessage(form.getWords())) {
            errors.rejectValue("words", "LoyaltyRewardImpl_message_refused");
        }
        if (!form.getSendingId().matches("[0-9a-f-]{36}")) {
            errors.reject("LoyaltyAddress_mistyped");
        }
    }

    private static void refuseUnlessDone(GrantAnswer answer, BindingResult errors) {
        if (answer != GrantAnswer.DONE) {
            errors.reject("LoyaltyGrantDesk_not_possible");
        }
    }

    private Grant grant(long customerId, String grantId) {
        return rewards.grants(customerId).stream()
                .filter(grant -> grant.grantId().equals(grantId))
                .findFirst()
                .orElseThrow(() -> new NothingThereException("grant", grantId));
    }

    private String done(long customerId, String what, HttpServletRequest request) {
        return "ajaxredirect:" + getContextPath(request) + "loyalty-members/" + customerId + "/done/" + what;
    }

    private static String dialog(String name, Grant grant, HttpServletRequest request, Model model) {
        model.addAttribute("rewardName", grant.reward().name());
        model.addAttribute("currentUrl", request.getRequestURL().toString());
        model.addAttribute("modalHeaderType", "custom");
        model.addAttribute("modalTitle", "LoyaltyGrantDesk_" + name);
        model.addAttribute("viewType", "modal/loyalty" + name);
        return "modules/modalContainer";
    }
}
