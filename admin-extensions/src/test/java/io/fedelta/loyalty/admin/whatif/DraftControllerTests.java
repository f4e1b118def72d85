package io.fedelta.loyalty.admin.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.whatif.RuleSet;
import io.fedelta.loyalty.whatif.WhatIf;
import io.fedelta.loyalty.whatif.WhatIf.Form;
import io.fedelta.loyalty.whatif.service.WhatIfs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.web.controller.entity.AdminBasicEntityController;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.servlet.View;

class DraftControllerTests {

    private static final String ASK = "/loyalty-what-if/of/loyalty-settings/1";
    private static final String ASK_OF_NEW = "/loyalty-what-if/of/loyalty-campaigns/add";
    private static final String RATIO = "fields['ratio'].value";
    private static final String NAME = "fields['name'].value";
    private static final RuleSet TODAY = new RuleSet(ProgrammeRules.OFF, List.of());

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final AdminBasicEntityController forms = mock(AdminBasicEntityController.class);
    private final Programme published = mock(Programme.class);
    private final WhatIfs questions = mock(WhatIfs.class);
    private final Drafts drafts = new Drafts();
    private final DraftingProgramme programme = new DraftingProgramme(published, drafts);
    private final DraftController controller = new DraftController(new AdminRights(security), forms, drafts, questions);

    @BeforeEach
    void anna_is_logged_in() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        when(published.current()).thenReturn(new RuleVersion(3, Instant.EPOCH, ProgrammeRules.OFF));
        when(questions.today()).thenReturn(TODAY);
    }

    /** As the handler of the settings does when the host has found nothing wrong with the form. */
    private void the_host_would_save_it() throws Exception {
        when(forms.saveEntity(any(), any(), any(), any(), anyString(), any(), any(), any()))
                .thenAnswer(call -> {
                    programme.edit(rules -> rules.withStacking(true), "anna");
                    return "redirect:/loyalty-settings/1";
                });
    }

    @Test
    void a_form_is_asked_about_as_it_is_typed_and_is_not_saved() throws Exception {
        the_host_would_save_it();

        String view = view(post(ASK).param("months", "3").param(RATIO, "2").param("csrfToken", "secret"));

        ArgumentCaptor<String> id = ArgumentCaptor.forClass(String.class);
        ArgumentCaptor<Form> form = ArgumentCaptor.forClass(Form.class);
        ArgumentCaptor<RuleSet> draft = ArgumentCaptor.forClass(RuleSet.class);
        verify(questions).ask(id.capture(), form.capture(), eq(3), draft.capture(), eq("anna"));
        assertThat(view).isEqualTo("redirect:/loyalty-what-if/" + id.getValue());
        assertThat(draft.getValue().rules().stacking()).isTrue();
        assertThat(form.getValue().section()).isEqualTo("loyalty-settings");
        assertThat(form.getValue().fields()).contains(RATIO).doesNotContain("secret", "csrfToken", "months");
        verify(published, never()).edit(any(), any());
    }

    @Test
    void a_new_one_is_asked_about_before_it_is_there_and_is_not_added() throws Exception {
        when(forms.addEntity(any(), any(), any(), any(), any(), any())).thenAnswer(call -> {
            programme.edit(rules -> rules.withStacking(true), "anna");
            return "ajaxredirect:/loyalty-campaigns/7";
        });

        String view = view(post(ASK_OF_NEW).param("months", "6").param(NAME, "Spring"));

        ArgumentCaptor<String> id = ArgumentCaptor.forClass(String.class);
        ArgumentCaptor<RuleSet> draft = ArgumentCaptor.forClass(RuleSet.class);
        Form typed = new Form("loyalty-campaigns", "add", "{\"" + NAME + "\":[\"Spring\"]}");
        verify(questions).ask(id.capture(), eq(typed), eq(6), draft.capture(), eq("anna"));
        assertThat(view).isEqualTo("ajaxredirect:/loyalty-what-if/" + id.getValue());
        assertThat(draft.getValue().rules().stacking()).isTrue();
        verify(published, never()).edit(any(), any());
    }

    @Test
    void a_new_one_that_could_not_be_added_is_refused_in_its_dialog() throws Exception {
        when(forms.addEntity(any(), any(), any(), any(), any(), any())).thenReturn("modules/modalContainer");

        MvcResult refused = perform(post(ASK_OF_NEW));

        assertThat(refused.getModelAndView().getViewName()).isEqualTo("modules/modalContainer");
        assertThat(refused.getModelAndView().getModel()).containsEntry("currentUrl", "/loyalty-campaigns/add");
        verify(questions, never()).ask(anyString(), any(), anyInt(), any(), anyString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"loyalty-settings", "loyalty-cashback", "loyalty-spending", "customer"})
    void where_nothing_is_added_nothing_new_is_asked_about(String section) throws Exception {
        String other = "/loyalty-what-if/of/" + section + "/add";
        assertThat(status(post(other))).isEqualTo(404);
        assertThat(status(get(other))).isEqualTo(404);
        verifyNoInteractions(questions);
        nothing_is_handed_to_the_host();
    }

    @Test
    void what_the_host_refuses_is_shown_as_when_saving_and_not_asked() throws Exception {
        when(forms.saveEntity(any(), any(), any(), any(), anyString(), any(), any(), any()))
                .thenReturn("modules/defaultContainer");

        MvcResult refused = perform(post(ASK).param(RATIO, "-1"));

        assertThat(refused.getModelAndView().getViewName()).isEqualTo("modules/defaultContainer");
        assertThat(refused.getModelAndView().getModel()).containsEntry("currentUrl", "/loyalty-settings/1");
        verify(questions, never()).ask(anyString(), any(), anyInt(), any(), anyString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "13", "-3"})
    void a_period_that_nobody_offers_is_refused_before_the_form_is_read(String months) throws Exception {
        assertThat(status(post(ASK).param("months", months))).isEqualTo(404);
        assertThat(status(post(ASK_OF_NEW).param("months", months))).isEqualTo(404);
        known();
        assertThat(status(post("/loyalty-what-if/q1/again").param("months", months)))
                .isEqualTo(404);
        verify(questions, never()).ask(anyString(), any(), anyInt(), any(), anyString());
        nothing_is_handed_to_the_host();
    }

    @Test
    void a_period_that_is_no_number_is_mistyped() throws Exception {
        assertThat(status(post(ASK).param("months", "a year"))).isEqualTo(400);
        verifyNoInteractions(questions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "loyalty-members", "loyalty-audiences"})
    void only_forms_of_rules_are_asked_about(String section) throws Exception {
        String other = "/loyalty-what-if/of/" + section + "/1";
        assertThat(status(post(other))).isEqualTo(404);
        assertThat(status(get(other))).isEqualTo(404);
        verifyNoInteractions(questions);
    }

    @Test
    void it_is_asked_again_over_another_period_with_the_same_draft() throws Exception {
        known();

        String view = view(post("/loyalty-what-if/q1/again").param("months", "6"));

        ArgumentCaptor<String> id = ArgumentCaptor.forClass(String.class);
        verify(questions).ask(id.capture(), eq(asked().form()), eq(6), eq(asked().draft()), eq("anna"));
        assertThat(id.getValue()).isNotEqualTo("q1");
        assertThat(view).isEqualTo("redirect:/loyalty-what-if/" + id.getValue());
    }

    @Test
    void the_way_back_opens_the_form_with_what_was_typed() throws Exception {
        known();
        EntityForm stored = new EntityForm();
        stored.addField(new Field().withName("ratio").withValue("1"));
        when(forms.viewEntityForm(any(), any(), any(), any(), eq("1"))).thenAnswer(call -> {
            call.<Model>getArgument(2).addAttribute("entityForm", stored);
            return "modules/defaultContainer";
        });

        Map<String, Object> model =
                perform(get("/loyalty-what-if/q1/form")).getModelAndView().getModel();

        assertThat(stored.findField("ratio").getValue()).isEqualTo("2");
        assertThat(model).containsEntry("currentUrl", "/loyalty-settings/1");
        assertThat(model).containsEntry("headerFlash", "LoyaltyWhatIf_unsaved");
    }

    @Test
    void the_way_back_to_a_new_one_is_the_dialog_with_what_was_typed() throws Exception {
        Form typed = new Form("loyalty-campaigns", "add", "{\"" + NAME + "\":[\"Spring\"]}");
        when(questions.find("q1")).thenReturn(Optional.of(asked(typed)));
        EntityForm empty = new EntityForm();
        empty.addField(new Field().withName("name"));
        when(forms.viewAddEntityForm(any(), any(), any(), any(), eq(""))).thenAnswer(call -> {
            call.<Model>getArgument(2).addAttribute("entityForm", empty);
            return "modules/modalContainer";
        });

        MvcResult dialog = perform(get("/loyalty-what-if/q1/form").header("X-Requested-With", "XMLHttpRequest"));

        assertThat(dialog.getModelAndView().getViewName()).isEqualTo("modules/modalContainer");
        assertThat(dialog.getModelAndView().getModel()).containsEntry("currentUrl", "/loyalty-campaigns/add");
        assertThat(empty.findField("name").getValue()).isEqualTo("Spring");
        assertThat(view(get("/loyalty-what-if/q1/form"))).isEqualTo("redirect:/loyalty-what-if/q1");
    }

    @Test
    void a_question_that_nobody_asked_is_not_found() throws Exception {
        when(questions.find("q1")).thenReturn(Optional.empty());
        assertThat(status(get("/loyalty-what-if/q1/form"))).isEqualTo(404);
        assertThat(status(get("/loyalty-what-if/q1/again"))).isEqualTo(404);
        assertThat(status(post("/loyalty-what-if/q1/again").param("months", "3")))
                .isEqualTo(404);
    }

    @Test
    void the_address_of_a_button_leads_to_its_page_and_asks_nothing() throws Exception {
        known();
        assertThat(view(get(ASK))).isEqualTo("redirect:/loyalty-settings/{entityId}");
        assertThat(view(get(ASK_OF_NEW))).isEqualTo("redirect:/loyalty-campaigns");
        assertThat(view(get("/loyalty-what-if/q1/again"))).isEqualTo("redirect:/loyalty-what-if/q1");
        verify(questions, never()).ask(anyString(), any(), anyInt(), any(), anyString());
    }

    @Test
    void who_may_not_change_rules_asks_nothing_and_sees_no_form() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(anyString(), eq(EntityOperationType.UPDATE));
        assertThat(status(post(ASK))).isEqualTo(403);
        assertThat(status(post(ASK_OF_NEW))).isEqualTo(403);
        assertThat(status(post("/loyalty-what-if/q1/again").param("months", "3")))
                .isEqualTo(403);
        assertThat(status(get("/loyalty-what-if/q1/form"))).isEqualTo(403);
        verifyNoInteractions(questions);
        nothing_is_handed_to_the_host();
    }

    private void nothing_is_handed_to_the_host() throws Exception {
        verify(forms, never()).saveEntity(any(), any(), any(), any(), anyString(), any(), any(), any());
        verify(forms, never()).addEntity(any(), any(), any(), any(), any(), any());
    }

    private void known() {
        when(questions.find("q1")).thenReturn(Optional.of(asked()));
    }

    private static WhatIf asked() {
        return asked(new Form("loyalty-settings", "1", "{\"" + RATIO + "\":[\"2\"]}"));
    }

    private static WhatIf asked(Form form) {
        RuleSet draft = TODAY.withRules(ProgrammeRules.OFF.withStacking(true));
        return new WhatIf("q1", form, 12, Instant.EPOCH, Instant.EPOCH, TODAY, draft, "anna");
    }

    private String view(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request).getModelAndView().getViewName();
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = perform(request).getResponse();
        return response.getStatus();
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }
}
