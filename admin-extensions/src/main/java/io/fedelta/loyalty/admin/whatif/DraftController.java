package io.fedelta.loyalty.admin.whatif;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.whatif.RuleSet;
import io.fedelta.loyalty.whatif.WhatIf;
import io.fedelta.loyalty.whatif.WhatIf.Form;
import io.fedelta.loyalty.whatif.service.WhatIfs;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.web.controller.entity.AdminBasicEntityController;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a form as it is typed. The host saves it, and is stopped before anything counts: what it refuses is shown as
 * when saving, with the same message; what it would have saved is the draft. The way back opens the form again with
 * what was typed still in it.
 */
@Controller
public class DraftController extends LoyaltyController {

    private static final Set<Integer> MONTHS = Set.of(3, 6, 12);

    private final AdminBasicEntityController forms;
    private final Drafts drafts;
    private final WhatIfs questions;

    /** @param forms the host's controller of all forms */
    public DraftController(AdminRights rights, AdminBasicEntityController forms, Drafts drafts, WhatIfs questions) {
        super(rights);
        this.forms = forms;
        this.drafts = drafts;
        this.questions = questions;
    }

    /** A form of the host is read as the host reads it, or an empty figure would be refused here alone. */
    @Override
    @InitBinder
    public void takeWhatCanBeTyped(WebDataBinder binder) {
        super.takeWhatCanBeTyped(binder);
        if ("entityForm".equals(binder.getObjectName())) {
            forms.initBinder(binder);
        }
    }

    @RequestMapping(value = "/loyalty-what-if/of/{section}/{entityId}", method = RequestMethod.POST)
    public String ask(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @PathVariable("section") String section,
            @PathVariable("entityId") String entityId,
            @RequestParam(value = "months", defaultValue = "12") int months,
            @ModelAttribute("entityForm") EntityForm form,
            BindingResult result,
            RedirectAttributes redirect)
            throws Exception {
        rights.requireChangingRules();
        if (!WhatIfFormExtension.isAsked(section) || !MONTHS.contains(months)) {
            throw new NothingThereException("form", section);
        }
        String[] view = new String[1];
        Optional<UnaryOperator<RuleSet>> change = drafts.of(() -> view[0] = forms.saveEntity(
                request, response, model, Map.of("sectionKey", section), entityId, form, result, redirect));
        if (change.isEmpty()) {
            model.addAttribute("currentUrl", "/" + section + "/" + entityId);
            return view[0];
        }
        String id = UUID.randomUUID().toString();
        Form typed = new Form(
                section, entityId, TypedForm.posted(request.getParameterMap()).text());
        return asked(id, typed, months, change.get().apply(questions.today()), redirect);
    }

    /** The same draft again, over another period or because other work was under way. */
    @RequestMapping(value = "/loyalty-what-if/{id}/again", method = RequestMethod.POST)
    public String again(@PathVariable("id") String id, @RequestParam("months") int months, RedirectAttributes redirect)
            throws Exception {
        rights.requireChangingRules();
        WhatIf before = find(id);
        if (!MONTHS.contains(months)) {
            throw new NothingThereException("period", Integer.toString(months));
        }
        return asked(UUID.randomUUID().toString(), before.form(), months, before.draft(), redirect);
    }

    private String asked(String id, Form form, int months, RuleSet draft, RedirectAttributes redirect) {
        questions.ask(id, form, months, draft, rights.login());
        return "redirect:/loyalty-what-if/" + id;
    }

    @RequestMapping(value = "/loyalty-what-if/{id}/form", method = RequestMethod.GET)
    public String form(
            HttpServletRequest request, HttpServletResponse response, Model model, @PathVariable("id") String id)
            throws Exception {
        rights.requireChangingRules();
        Form typed = find(id).form();
        String view =
                forms.viewEntityForm(request, response, model, Map.of("sectionKey", typed.section()), typed.entityId());
        TypedForm.read(typed.fields()).into((EntityForm) model.asMap().get("entityForm"));
        model.addAttribute("currentUrl", "/" + typed.section() + "/" + typed.entityId());
        model.addAttribute("headerFlash", "LoyaltyWhatIf_unsaved");
        return view;
    }

    /** The address of a button, opened as a page: that is where a login leads if it had ended before. */
    @RequestMapping(value = "/loyalty-what-if/of/{section}/{entityId}", method = RequestMethod.GET)
    public String askedByAddress(
            @PathVariable("section") String section,
            @PathVariable("entityId") String entityId,
            RedirectAttributes redirect)
            throws Exception {
        rights.requireReading();
        if (!WhatIfFormExtension.isAsked(section)) {
            throw new NothingThereException("form", section);
        }
        redirect.addAttribute("entityId", entityId);
        return "redirect:/" + section + "/{entityId}";
    }

    @RequestMapping(value = "/loyalty-what-if/{id}/again", method = RequestMethod.GET)
    public String againByAddress(@PathVariable("id") String id) throws Exception {
        rights.requireReading();
        return "redirect:/loyalty-what-if/" + find(id).id();
    }

    private WhatIf find(String id) throws NothingThereException {
        return questions.find(id).orElseThrow(() -> new NothingThereException("question", id));
    }
}
