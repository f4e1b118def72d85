package io.fedelta.loyalty.demo.store.account;

import io.fedelta.loyalty.demo.store.mail.StudioMail;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.account.BroadleafRegisterController;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.form.RegisterCustomerForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Creates an account out of an e-mail address, a name and a password; mails will speak the language of that moment. */
@Controller
@RequestMapping("/register")
public class RegisterController extends BroadleafRegisterController {
    private final StudioMail welcome;

    /**
     * @param welcome sent once the account exists; Broadleaf would send its own before, and give up the account with it
     */
    public RegisterController(StudioMail welcome) {
        this.welcome = welcome;
    }

    /** The form holds a whole customer: only what the page shows may be filled in from outside. */
    @InitBinder("registrationForm")
    public void acceptOnlyWhatThePageAsks(WebDataBinder binder) {
        binder.setAllowedFields(
                "customer.firstName",
                "customer.lastName",
                "customer.emailAddress",
                "password",
                "passwordConfirm",
                "redirectUrl");
    }

    @Override
    @ModelAttribute("registrationForm")
    public RegisterCustomerForm initCustomerRegistrationForm() {
        return super.initCustomerRegistrationForm();
    }

    @Override
    @RequestMapping(method = RequestMethod.GET)
    public String register(
            @ModelAttribute("registrationForm") RegisterCustomerForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return super.register(form, request, response, model);
    }

    @Override
    @RequestMapping(method = RequestMethod.POST)
    public String processRegister(
            @ModelAttribute("registrationForm") RegisterCustomerForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServiceException, PricingException {
        if (!NextPage.isHere(form.getRedirectUrl())) {
            form.setRedirectUrl(null);
        }
        form.getCustomer()
                .setCustomerLocale(
                        BroadleafRequestContext.getBroadleafRequestContext().getLocale());
        String view = super.processRegister(form, errors, request, response, model);
        if (!errors.hasErrors()) {
            Customer customer = form.getCustomer();
            welcome.send(customer.getEmailAddress(), Map.of("customer", customer));
            greetOnTheNextPage(request, customer);
        }
        return view;
    }

    /** Whichever page that is: the customer may have come from the checkout. */
    private static void greetOnTheNextPage(HttpServletRequest request, Customer customer) {
        RequestContextUtils.getOutputFlashMap(request).put("registeredName", customer.getFirstName());
    }
}
