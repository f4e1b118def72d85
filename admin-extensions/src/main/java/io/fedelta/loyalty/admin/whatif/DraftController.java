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
 * when saving, with the same message; what it would have saved is the draft, whether it is stored already or new. The
 * way back opens the form again with what was typed still in it; of a new one, the host's dialog.
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
        require(WhatIfFormExtension.isAsked(section), section, months);
        Form typed = typed(request, section, entityId);
        Asking asking = () -> forms.saveEntity(
                request, response, model, Map.of("sectionKey", section), entityId, form, result, redirect);
        return ask(typed, months, model, asking, "redirect:");
    }

    /** The host's dialog for a new one posts by script, and is led on by script. */
    @RequestMapping(value = "/loyalty-what-if/of/{section}/" + Form.NEW, method = RequestMethod.POST)
    public String askOfNew(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @PathVariable("section") String section,
            @RequestParam(value = "months", defaultValue = "12") int months,
            @ModelAttribute("entityForm") EntityForm form,
            BindingResult result)
            throws Exception {
        require(WhatIfFormExtension.isAskedBeforeItIsAdded(section), section, months);
        Form typed = typed(request, section, Form.NEW);
        Asking asking = () -> forms.addEntity(request, response, model, Map.of("sectionKey", section), form, result);
        return ask(typed, months, model, asking, "ajaxredirect:" + request.getContextPath());
    }

    private void require(boolean isAsked, String section, int months) throws Exception {
        rights.requireChangingRules();
        if (!isAsked || !MONTHS.contains(months)) {
            throw new NothingThereException("form", section);
        }
    }

    private static Form typed(HttpServletRequest request, String section, String entityId) {
        return new Form(
                section, entityId, TypedForm.posted(request.getParameterMap()).text());
    }

    /** The host's saving of a form, and the page that it leads to. */
    @FunctionalInterface
    private interface Asking {
        String view() throws Exception;
    }

    private String ask(Form typed, int months, Model model, Asking asking, String leading) throws Exception {
        String[] refusal = new String[1];
        Optional<UnaryOperator<RuleSet>> change = drafts.of(() -> refusal[0] = asking.view());
        if (change.isEmpty()) {
            model.addAttribute("currentUrl", "/" + typed.section() + "/" + typed.entityId());
            return refusal[0];
        }
        return leading + asked(typed, months, change.get().apply(questions.today()));
    }

    /** The same draft again, over another period or because other work was under way. */
    @RequestMapping(value = "/loyalty-what-if/{id}/again", method = RequestMethod.POST)
    public String again(@PathVariable("id") String id, @RequestParam("months") int months) throws Exception {
        rights.requireChangingRules();
        WhatIf before = find(id);
        if (!MONTHS.contains(months)) {
            throw new NothingThereException("period", Integer.toString(months));
        }
        return "redirect:" + asked(before.form(), months, before.draft());
    }

    /** @return where its answer will be */
    private String asked(Form form, int months, RuleSet draft) {
        String id = UUID.randomUUID().toString();
        questions.ask(id, form, months, draft, rights.login());
        return "/loyalty-what-if/" + id;
    }

    @RequestMapping(value = "/loyalty-what-if/{id}/form", method = RequestMethod.GET)
    public String form(
            HttpServletRequest request, HttpServletResponse response, Model model, @PathVariable("id") String id)
            throws Exception {
        rights.requireChangingRules();
        Form typed = find(id).form();
        if (typed.isOfNew() && !isAjaxRequest(request)) {
            return "redirect:/loyalty-what-if/" + id;
        }
        Map<String, String> place = Map.of("sectionKey", typed.section());
        String view = typed.isOfNew()
                ? forms.viewAddEntityForm(request, response, model, place, "")
                : forms.viewEntityForm(request, response, model, place, typed.entityId());
        TypedForm.read(typed.fields()).into((EntityForm) model.asMap().get("entityForm"));
        model.addAttribute("currentUrl", "/" + typed.section() + "/" + typed.entityId());
        model.addAttribute("headerFlash", "LoyaltyWhatIf_unsaved");
        return view;
    }

    /** The address of the dialog's button, opened as a page. */
    @RequestMapping(value = "/loyalty-what-if/of/{section}/" + Form.NEW, method = RequestMethod.GET)
    public String askedOfNewByAddress(@PathVariable("section") String section) throws Exception {
        rights.requireReading();
        if (!WhatIfFormExtension.isAskedBeforeItIsAdded(section)) {
            throw new NothingThereException("form", section);
        }
        return "redirect:/" + section;
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
