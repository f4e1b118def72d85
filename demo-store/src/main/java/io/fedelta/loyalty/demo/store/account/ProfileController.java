package io.fedelta.loyalty.demo.store.account;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.web.controller.account.BroadleafUpdateAccountController;
import org.broadleafcommerce.core.web.controller.account.UpdateAccountForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Name and e-mail address of a customer. */
@Controller
@RequestMapping("/account/profile")
public class ProfileController extends BroadleafUpdateAccountController {

    @Override
    @RequestMapping(method = RequestMethod.GET)
    public String viewUpdateAccount(
            HttpServletRequest request, Model model, @ModelAttribute("updateAccountForm") UpdateAccountForm form) {
        return super.viewUpdateAccount(request, model, form);
    }

    @Override
    @RequestMapping(method = RequestMethod.POST)
    public String processUpdateAccount(
            HttpServletRequest request,
            Model model,
            @ModelAttribute("updateAccountForm") UpdateAccountForm form,
            BindingResult errors,
            RedirectAttributes redirectAttributes)
            throws ServiceException {
        return super.processUpdateAccount(request, model, form, errors, redirectAttributes);
    }

    @Override
    public String getAccountUpdatedMessage() {
        return "account.profile.saved";
    }
}
