package io.fedelta.loyalty.admin.message;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.message.NoticeKind;
import io.fedelta.loyalty.programme.MailRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Menu item Mail settings: which mails leave by themselves, and what the merchant is told. A list of switches that
 * grows with the kinds of mail, which no form of the host draws; saving it publishes a rule version like any form of
 * rules.
 */
@Controller
@RequestMapping("/loyalty-mails")
public class MailSettingsController extends LoyaltyController {

    static final int MOST_ADDRESSES = 5;
    static final int LONGEST_ADDRESS = 254;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"()\\[\\]\\\\]+@[^\\s@,;<>\"()\\[\\]\\\\]+");

    private final Programme programme;

    public MailSettingsController(AdminRights rights, Programme programme) {
        super(rights);
        this.programme = programme;
    }

    @InitBinder("mailSettings")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(MailSettingsForm.FIELDS);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String page(@ModelAttribute("mailSettings") MailSettingsForm form, Model model) throws ServiceException {
        rights.requireReading();
        form.show(programme.current().rules().mails());
        return page(model);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String save(
            @ModelAttribute("mailSettings") MailSettingsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireChangingRules();
        check(form, errors);
        if (!errors.hasErrors()) {
            programme.edit(rules -> edited(rules, form, errors), rights.login());
        }
        if (errors.hasErrors()) {
            return page(model);
        }
        redirect.addFlashAttribute("headerFlash", "LoyaltyMails_saved");
        return "redirect:/loyalty-mails";
    }

    /** Compared while no other edit can come between. */
    private static ProgrammeRules edited(ProgrammeRules rules, MailSettingsForm form, BindingResult errors) {
        MailRules wanted = form.rules();
        boolean seen = MailSettingsForm.edition(rules.mails()).equals(form.getSeen());
        if (!seen && !wanted.equals(rules.mails())) {
            errors.reject("LoyaltyMails_changed");
            return rules;
        }
        return rules.withMails(wanted);
    }

    private static void check(MailSettingsForm form, BindingResult errors) {
        List<String> addresses = form.typed();
        if (addresses.size() > MOST_ADDRESSES || !addresses.stream().allMatch(MailSettingsController::isAddress)) {
            errors.rejectValue("addresses", "LoyaltyMails_addresses_refused");
        }
        if (!isDays(form.getReminderDays())) {
            errors.rejectValue("reminderDays", "LoyaltyMails_reminderDays_refused");
        }
    }

    private static boolean isAddress(String address) {
        return address.length() <= LONGEST_ADDRESS && ADDRESS.matcher(address).matches();
    }

    private static boolean isDays(String typed) {
        return typed.matches("\\d{1,3}") && MailRules.isReminderDays(Long.parseLong(typed));
    }

    private String page(Model model) {
        model.addAttribute("switches", MailSettingsForm.switched().toList());
        model.addAttribute(
                "news", Stream.of(NoticeKind.values()).map(Enum::name).toList());
        model.addAttribute("mayEdit", rights.mayChangeRules());
        model.addAttribute("viewType", "loyaltyMails");
        setModelAttributes(model, "loyalty-mails");
        return "modules/defaultContainer";
    }
}
