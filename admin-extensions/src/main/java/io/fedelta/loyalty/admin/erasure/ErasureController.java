package io.fedelta.loyalty.admin.erasure;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.erasure.Grounds;
import io.fedelta.loyalty.erasure.service.Erasure;
import java.util.Arrays;
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

/** The dialog that erases a customer, who is named by typing the number once more. A permission of its own. */
@Controller
@RequestMapping("/loyalty-members/{customerId}/erase")
public class ErasureController extends LoyaltyController {

    private final Erasure erasure;
    private final Customers customers;

    public ErasureController(AdminRights rights, Erasure erasure, Customers customers) {
        super(rights);
        this.erasure = erasure;
        this.customers = customers;
    }

    @InitBinder("erasureForm")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(ErasureForm.FIELDS);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String dialog(
            @PathVariable("customerId") long customerId,
            @ModelAttribute("erasureForm") ErasureForm form,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        requireRightsAndCustomer(customerId);
        return draw(customerId, request, model);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String erase(
            @PathVariable("customerId") long customerId,
            @ModelAttribute("erasureForm") ErasureForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        requireRightsAndCustomer(customerId);
        if (!form.getConfirmation().equals(Long.toString(customerId))) {
            errors.rejectValue("confirmation", "LoyaltyErasure_confirmation_refused");
        }
        if (errors.hasErrors()) {
            return draw(customerId, request, model);
        }
        erasure.erase(customerId, form.getGrounds(), rights.login());
        return "ajaxredirect:" + getContextPath(request) + "loyalty-members/" + customerId + "/done/erase";
    }

    private void requireRightsAndCustomer(long customerId) throws ServiceException {
        rights.requireErasing();
        customers.find(customerId).orElseThrow(() -> new NothingThereException("customer", customerId));
    }

    private static String draw(long customerId, HttpServletRequest request, Model model) {
        model.addAttribute("customerId", Long.toString(customerId));
        model.addAttribute(
                "grounds", Arrays.stream(Grounds.values()).map(Enum::name).toList());
        model.addAttribute("currentUrl", request.getRequestURL().toString());
        model.addAttribute("modalHeaderType", "custom");
        model.addAttribute("modalTitle", "LoyaltyErasure_title");
        model.addAttribute("viewType", "modal/loyaltyErasure");
        return "modules/modalContainer";
    }
}
