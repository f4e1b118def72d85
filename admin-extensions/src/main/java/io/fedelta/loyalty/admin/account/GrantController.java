package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.service.Rewards;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

/** The dialog that grants a reward by hand. Two clicks grant once: a customer holds each reward at most once. */
@Controller
@RequestMapping("/loyalty-members/{customerId}/rewards/grant")
public class GrantController extends LoyaltyController {

    private final Rewards rewards;
    private final Customers customers;

    public GrantController(AdminRights rights, Rewards rewards, Customers customers) {
        super(rights);
        this.rewards = rewards;
        this.customers = customers;
    }

    @InitBinder("grantForm")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(GrantForm.FIELDS);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String dialog(
            @PathVariable("customerId") long customerId,
            @ModelAttribute("grantForm") GrantForm form,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        rights.requireGranting();
        requireCustomer(customerId);
        return dialog(choices(customerId), request, model);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String grant(
            @PathVariable("customerId") long customerId,
            @ModelAttribute("grantForm") GrantForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        rights.requireGranting();
        requireCustomer(customerId);
        List<RewardChoice> choices = choices(customerId);
        if (choices.stream().map(RewardChoice::getId).noneMatch(form.getRewardId()::equals)) {
            errors.rejectValue("rewardId", "LoyaltyGrant_reward_refused");
        }
        PointsFormCheck.checkReason(form.getReason(), errors);
        if (errors.hasErrors()) {
            return dialog(choices, request, model);
        }
        rewards.grant(customerId, Long.parseLong(form.getRewardId()), new ManualNote(form.getReason(), rights.login()));
        return "ajaxredirect:" + getContextPath(request) + "loyalty-members/" + customerId + "/done/grant";
    }

    private void requireCustomer(long customerId) {
        customers.find(customerId).orElseThrow(() -> new NothingThereException("customer", customerId));
    }

    /** Active rewards that the customer does not hold yet. */
    private List<RewardChoice> choices(long customerId) {
        AdminFormat format = AdminFormat.ofRequest();
        Set<Long> held = rewards.grants(customerId).stream()
                .filter(Grant::isHeld)
                .map(grant -> grant.reward().rewardId())
                .collect(Collectors.toSet());
        return rewards.ladder().stream()
                .filter(reward -> !held.contains(reward.rewardId()))
                .map(reward -> new RewardChoice(reward, format))
                .toList();
    }

    private static String dialog(List<RewardChoice> choices, HttpServletRequest request, Model model) {
        model.addAttribute("choices", choices);
        model.addAttribute("currentUrl", request.getRequestURL().toString());
        model.addAttribute("modalHeaderType", "custom");
        model.addAttribute("modalTitle", "LoyaltyGrant_title");
        model.addAttribute("viewType", "modal/loyaltyGrant");
        return "modules/modalContainer";
    }
}
