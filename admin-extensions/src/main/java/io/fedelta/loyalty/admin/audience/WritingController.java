package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.Audience;
import io.fedelta.loyalty.audience.Draft;
import io.fedelta.loyalty.audience.Field;
import io.fedelta.loyalty.audience.SendAnswer;
import io.fedelta.loyalty.audience.service.Announcements;
import io.fedelta.loyalty.audience.service.TemplateTexts;
import io.fedelta.loyalty.message.MailNotSentException;
import io.fedelta.loyalty.reward.service.Rewards;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.broadleafcommerce.common.exception.ServiceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writing an announcement: its words in each language, how its mails look, a test to oneself, and sending it. The words
 * can be kept as what later ones of the kind begin with.
 */
@Controller
@RequestMapping("/loyalty-audiences/write")
public class WritingController extends LoyaltyController {

    private static final Logger LOG = LoggerFactory.getLogger(WritingController.class);

    private final Announcements announcements;
    private final AnnouncementDesk desk;
    private final AudienceChoices choices;
    private final TemplateTexts texts;
    private final Rewards rewards;

    public WritingController(
            AdminRights rights,
            Announcements announcements,
            AnnouncementDesk desk,
            AudienceChoices choices,
            TemplateTexts texts,
            Rewards rewards) {
        super(rights);
        this.announcements = announcements;
        this.desk = desk;
        this.choices = choices;
        this.texts = texts;
        this.rewards = rewards;
    }

    /** Named as the form's buttons spell them. */
    public enum Action {
        preview,
        test,
        keep,
        original,
        send
    }

    @InitBinder("form")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(AnnouncementForm.fields());
    }

    @RequestMapping(method = RequestMethod.GET)
    public String write(@ModelAttribute("form") AnnouncementForm form, RedirectAttributes redirect, Model model)
            throws ServiceException {
        rights.requireRunningTools();
        if (form.audience().isEmpty()) {
            redirect.addFlashAttribute("headerFlash", "LoyaltyAudiences_mistyped");
            redirect.addFlashAttribute("headerFlashAlert", true);
            return "redirect:/loyalty-audiences";
        }
        begin(form);
        show(form.draft(form.audience().get()), model);
        return page(model);
    }

    private void begin(AnnouncementForm form) {
        form.setRequestId(UUID.randomUUID().toString());
        form.getTexts().forEach((language, text) -> text.show(texts.text(form.getTemplate(), language)));
        form.setSignature(announcements.newest(1).stream()
                .map(Announcement::signature)
                .findFirst()
                .orElse(""));
        if (form.getAbout() == 0 && AnnouncementFormCheck.needsReward(form.getTemplate())) {
            form.setAbout(form.audience().map(Audience::reference).orElse(0L));
        }
    }

    @RequestMapping(method = RequestMethod.POST)
    public String submit(
            @ModelAttribute("form") AnnouncementForm form,
            BindingResult errors,
            @RequestParam("action") Action action,
            RedirectAttributes redirect,
            Model model)
            throws ServiceException {
        rights.requireRunningTools();
        if (action == Action.original && form.audience().isPresent()) {
            return original(form, model);
        }
        new AnnouncementFormCheck(rewards, texts, errors).check(form);
        if (errors.hasErrors()) {
            form.audience().ifPresent(audience -> show(form.draft(audience), model));
            return page(model);
        }
        Draft draft = form.draft(form.audience().orElseThrow());
        return switch (action) {
            case preview -> previewed(draft, model);
            case test -> tested(draft, errors, model);
            case keep, original -> kept(draft, model);
            case send -> sent(form, draft, errors, redirect, model);
        };
    }

    private String previewed(Draft draft, Model model) {
        model.addAttribute("previews", desk.previews(draft));
        show(draft, model);
        return page(model);
    }

    private String kept(Draft draft, Model model) {
        texts.keep(draft.template(), draft.texts(), rights.login());
        model.addAttribute("headerFlash", "LoyaltyAudiences_kept");
        return previewed(draft, model);
    }

    /** Also in the form, whatever was typed there. */
    private String original(AnnouncementForm form, Model model) {
        texts.forget(form.getTemplate());
        form.getTexts().forEach((language, text) -> text.show(texts.text(form.getTemplate(), language)));
        model.addAttribute("headerFlash", "LoyaltyAudiences_forgotten");
        return previewed(form.draft(form.audience().orElseThrow()), model);
    }

    private String tested(Draft draft, BindingResult errors, Model model) {
        try {
            int left = desk.canSend() ? desk.test(draft, rights.email()) : 0;
            model.addAttribute("headerFlash", left > 0 ? "LoyaltyAudiences_tested" : "LoyaltyAudiences_not_tested");
            model.addAttribute("headerFlashAlert", left == 0);
        } catch (MailNotSentException | MailException failure) {
            LOG.warn("The test mail has not left", failure);
            errors.reject("LoyaltyAudiences_not_tested");
        }
        return previewed(draft, model);
    }

    private String sent(
            AnnouncementForm form, Draft draft, BindingResult errors, RedirectAttributes redirect, Model model) {
        SendAnswer answer = announcements.send(form.getRequestId(), draft, rights.login());
        if (answer == SendAnswer.STARTED) {
            redirect.addAttribute("id", form.getRequestId());
            return "redirect:/loyalty-audiences/{id}";
        }
        errors.reject("LoyaltyAudiences_error_" + answer);
        return previewed(draft, model);
    }

    private void show(Draft draft, Model model) {
        model.addAttribute("reach", new HeadcountView(desk.headcount(draft, rights.login()), AdminFormat.ofRequest()));
        model.addAttribute("reference", choices.nameOf(draft.audience()));
        model.addAttribute("changed", texts.isChanged(draft.template()));
    }

    private String page(Model model) {
        model.addAttribute(
                "fields", Stream.of(Field.values()).map(Field::placeholder).toList());
        model.addAttribute("rewards", choices.rewards());
        model.addAttribute("withReward", List.of("NEW_REWARD", "NEAR_REWARD"));
        model.addAttribute("viewType", "loyaltyWriting");
        setModelAttributes(model, "loyalty-audiences");
        return "modules/defaultContainer";
    }
}
