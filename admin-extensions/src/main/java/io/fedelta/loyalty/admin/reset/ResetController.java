package io.fedelta.loyalty.admin.reset;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.batch.BatchView;
import io.fedelta.loyalty.batch.BatchStart.Outcome;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reset.Reset;
import io.fedelta.loyalty.reset.Reset.State;
import io.fedelta.loyalty.reset.ResetFigures;
import io.fedelta.loyalty.reset.UndoAnswer;
import io.fedelta.loyalty.reset.service.Resets;
import java.util.Locale;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Asks twice: the first page says in figures what will go, the second wants a word typed and a reason. The list below
 * says who did it, when and why, and undoes it while that is possible.
 */
@Controller
@RequestMapping("/loyalty-reset")
public class ResetController extends LoyaltyController {

    private static final String SECTION = "loyalty-reset";
    private static final int LISTED = 20;

    private final Resets resets;
    private final Batches batches;
    private final MessageSource messages;

    public ResetController(AdminRights rights, Resets resets, Batches batches, MessageSource messages) {
        super(rights);
        this.resets = resets;
        this.batches = batches;
        this.messages = messages;
    }

    @InitBinder("resetForm")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(ResetForm.FIELDS);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String overview(Model model) throws ServiceException {
        rights.requireReading();
        AdminFormat format = AdminFormat.ofRequest();
        model.addAttribute("mayRun", rights.mayRunTools());
        model.addAttribute("points", resets.hasPoints());
        batches.newest("reset", "resetUndo")
                .map(batch -> new BatchView(batch, format, "/" + SECTION, rights.mayRunTools()))
                .ifPresent(batch -> model.addAttribute("batch", batch));
        model.addAttribute(
                "resets",
                resets.newest(LISTED).stream()
                        .map(reset -> new ResetView(reset, isTooLate(reset), format))
                        .toList());
        return page(model, "loyaltyReset");
    }

    private boolean isTooLate(Reset reset) {
        return reset.state() == State.TAKEN && resets.isAwardedSince(reset.resetId());
    }

    private void figures(Model model, AdminFormat format) {
        ResetFigures standing = resets.standing();
        model.addAttribute("standing", new FiguresView(standing, format));
        model.addAttribute("staying", format.number(resets.allPoints() - standing.points()));
    }

    @RequestMapping(value = "/confirm", method = RequestMethod.GET)
    public String ask(@ModelAttribute("resetForm") ResetForm form, Model model) throws ServiceException {
        rights.requireRunningTools();
        return asked(model);
    }

    private String asked(Model model) {
        figures(model, AdminFormat.ofRequest());
        model.addAttribute("word", word());
        return page(model, "loyaltyResetConfirm");
    }

    @RequestMapping(value = "/confirm", method = RequestMethod.POST)
    public String reset(
            @ModelAttribute("resetForm") ResetForm form, BindingResult errors, Model model, RedirectAttributes redirect)
            throws ServiceException {
        rights.requireRunningTools();
        ResetFormCheck.run(form, word(), errors);
        if (errors.hasErrors()) {
            return asked(model);
        }
        if (resets.standing().isNothing()) { // who comes back to the form of a reset that is over
            return back("LoyaltyReset_nothing", true, redirect);
        }
        Outcome outcome = resets.start(form.getRequestId(), note(form)).outcome();
        return back(
                outcome == Outcome.BUSY ? "LoyaltyReset_busy" : "LoyaltyReset_started",
                outcome == Outcome.BUSY,
                redirect);
    }

    @RequestMapping(value = "/{resetId}/undo", method = RequestMethod.GET)
    public String askUndo(
            @PathVariable("resetId") String resetId, @ModelAttribute("resetForm") ResetForm form, Model model)
            throws ServiceException {
        rights.requireRunningTools();
        return askedUndo(resetId, model);
    }

    private String askedUndo(String resetId, Model model) {
        model.addAttribute("resetId", resetId);
        model.addAttribute("word", word());
        return page(model, "loyaltyResetUndo");
    }

    @RequestMapping(value = "/{resetId}/undo", method = RequestMethod.POST)
    public String undo(
            @PathVariable("resetId") String resetId,
            @ModelAttribute("resetForm") ResetForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireRunningTools();
        ResetFormCheck.run(form, word(), errors);
        if (errors.hasErrors()) {
            return askedUndo(resetId, model);
        }
        UndoAnswer answer = resets.undo(resetId, form.getRequestId(), note(form));
        return back("LoyaltyReset_undo_" + answer, answer != UndoAnswer.STARTED, redirect);
    }

    private ManualNote note(ResetForm form) {
        return new ManualNote(form.getReason(), rights.login());
    }

    private String word() {
        Locale locale = BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale();
        return messages.getMessage("LoyaltyReset_word", null, locale);
    }

    private static String back(String message, boolean alert, RedirectAttributes redirect) {
        redirect.addFlashAttribute("headerFlash", message);
        if (alert) {
            redirect.addFlashAttribute("headerFlashAlert", true);
        }
        return "redirect:/" + SECTION;
    }

    private String page(Model model, String view) {
        model.addAttribute("viewType", view);
        setModelAttributes(model, SECTION);
        return "modules/defaultContainer";
    }
}
