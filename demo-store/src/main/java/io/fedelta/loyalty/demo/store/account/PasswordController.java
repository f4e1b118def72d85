package io.fedelta.loyalty.demo.store.account;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.web.controller.account.BroadleafChangePasswordController;
import org.broadleafcommerce.core.web.controller.account.ChangePasswordForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new password for the old one. */
@Controller
@RequestMapping("/account/password")
public class PasswordController extends BroadleafChangePasswordController {

    @RequestMapping(method = RequestMethod.GET)
    public String show(
            HttpServletRequest request, Model model, @ModelAttribute("changePasswordForm") ChangePasswordForm form) {
        return viewChangePassword(request, model);
    }

    @Override
    @RequestMapping(method = RequestMethod.POST)
    public String processChangePassword(
            HttpServletRequest request,
            Model model,
            @ModelAttribute("changePasswordForm") ChangePasswordForm form,
            BindingResult errors,
            RedirectAttributes redirectAttributes)
            throws ServiceException {
        String view = super.processChangePassword(request, model, form, errors, redirectAttributes);
        if (!errors.hasErrors()) {
            redirectAttributes.addFlashAttribute("successMessage", "account.password.saved");
        }
        return view;
    }

    @Override
    public String getChangePasswordRedirect() {
        return "redirect:/account";
    }
}
