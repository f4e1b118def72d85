package io.fedelta.loyalty.admin.referral;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.admin.referral.FriendSearch.Found;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.People;
import io.fedelta.loyalty.referral.service.Referrals;
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

/** The dialog that records a forgotten referral. Two clicks record it once: a friend has one referral at most. */
@Controller
@RequestMapping("/loyalty-members/{customerId}/friend")
public class FriendController extends LoyaltyController {

    private final Referrals referrals;
    private final FriendSearch search;
    private final Customers customers;

    public FriendController(AdminRights rights, Referrals referrals, People people, Customers customers) {
        super(rights);
        this.referrals = referrals;
        this.search = new FriendSearch(people, customers);
        this.customers = customers;
    }

    @InitBinder("friendForm")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(FriendForm.FIELDS);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String dialog(
            @PathVariable("customerId") long customerId,
            @ModelAttribute("friendForm") FriendForm form,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        requireRightAndCustomer(customerId);
        return dialog(request, model);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String add(
            @PathVariable("customerId") long customerId,
            @ModelAttribute("friendForm") FriendForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        requireRightAndCustomer(customerId);
        Found found = search.find(form);
        check(form, found, errors);
        if (!errors.hasErrors() && isRecorded(customerId, found.friend().orElseThrow(), form, errors)) {
            return "ajaxredirect:" + getContextPath(request) + "loyalty-members/" + customerId + "/done/friend";
        }
        if (found.ids().size() > 1 && found.isShort()) {
            model.addAttribute("choices", search.choices(found));
        }
        return dialog(request, model);
    }

    private static void check(FriendForm form, Found found, BindingResult errors) {
        if (found.refusal() != null) {
            errors.rejectValue("friend", found.refusal());
        }
        if (form.getReason().isEmpty() || form.getReason().length() > ManualNote.LONGEST) {
            errors.rejectValue("reason", "LoyaltyPoints_reason_refused");
        }
    }

    private boolean isRecorded(long customerId, long friend, FriendForm form, BindingResult errors) {
        Answer answer = referrals.record(customerId, friend, rights.login(), form.getReason());
        if (!answer.isAccepted()) {
            errors.rejectValue("friend", "LoyaltyFriends_refused_" + answer);
        }
        return answer.isAccepted();
    }

    private void requireRightAndCustomer(long customerId) throws ServiceException {
        rights.requireAdjusting();
        customers.find(customerId).orElseThrow(() -> new NothingThereException("customer", customerId));
    }

    private static String dialog(HttpServletRequest request, Model model) {
        model.addAttribute("currentUrl", request.getRequestURL().toString());
        model.addAttribute("modalHeaderType", "custom");
        model.addAttribute("modalTitle", "LoyaltyFriends_add");
        model.addAttribute("viewType", "modal/loyaltyFriend");
        return "modules/modalContainer";
    }
}
