package io.fedelta.loyalty.admin.birthday;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.birthday.service.Birthdays;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.ManualNote;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
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

/** The dialog that enters or corrects a customer's birthday, with a reason. Asks the right to adjust points. */
@Controller
@RequestMapping("/loyalty-members/{customerId}/birthday")
public class BirthdayController extends LoyaltyController {

    private final Birthdays birthdays;
    private final Customers customers;

    public BirthdayController(AdminRights rights, Birthdays birthdays, Customers customers) {
        super(rights);
        this.birthdays = birthdays;
        this.customers = customers;
    }

    @InitBinder("birthdayForm")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(BirthdayForm.FIELDS);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String dialog(
            @PathVariable("customerId") long customerId,
            @ModelAttribute("birthdayForm") BirthdayForm form,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        requireRightsAndCustomer(customerId);
        birthdays
                .find(customerId)
                .ifPresent(known -> form.setBirthday(known.birthday().born().toString()));
        return dialog(request, model);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String save(
            @PathVariable("customerId") long customerId,
            @ModelAttribute("birthdayForm") BirthdayForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        requireRightsAndCustomer(customerId);
        Optional<LocalDate> born = day(form.getBirthday()).filter(birthdays::isPossible);
        if (born.isEmpty()) {
            errors.rejectValue("birthday", "LoyaltyBirthday_day_refused");
        }
        if (form.getReason().isEmpty() || form.getReason().length() > ManualNote.LONGEST) {
            errors.rejectValue("reason", "LoyaltyPoints_reason_refused");
        }
        if (errors.hasErrors()) {
            return dialog(request, model);
        }
        birthdays.correct(customerId, born.orElseThrow(), new ManualNote(form.getReason(), rights.login()));
        return "ajaxredirect:" + getContextPath(request) + "loyalty-members/" + customerId + "/done/birthday";
    }

    private void requireRightsAndCustomer(long customerId) throws ServiceException {
        rights.requireAdjusting();
        customers.find(customerId).orElseThrow(() -> new NothingThereException("customer", customerId));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String dialog(HttpServletRequest request, Model model) {
        model.addAttribute("currentUrl", request.getRequestURL().toString());
        model.addAttribute("modalHeaderType", "custom");
        model.addAttribute("modalTitle", "LoyaltyBirthday_title");
        model.addAttribute("viewType", "modal/loyaltyBirthday");
        return "modules/modalContainer";
    }
}
