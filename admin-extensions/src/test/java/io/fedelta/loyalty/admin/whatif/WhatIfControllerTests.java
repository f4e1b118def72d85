package io.fedelta.loyalty.admin.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.batch.BatchView;
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.whatif.Effect;
import io.fedelta.loyalty.whatif.LadderStep;
import io.fedelta.loyalty.whatif.MemberEffect;
import io.fedelta.loyalty.whatif.RuleSet;
import io.fedelta.loyalty.whatif.WhatIf;
import io.fedelta.loyalty.whatif.WhatIf.Form;
import io.fedelta.loyalty.whatif.WhatIfResult;
import io.fedelta.loyalty.whatif.service.WhatIfs;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionHandler;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class WhatIfControllerTests {

    private static final String PAGE = "/loyalty-what-if/q1";
    private static final LadderStep TEN = new LadderStep(7, "10 off", BigDecimal.TEN, "EUR", 100);

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final WhatIfs questions = mock(WhatIfs.class);
    private final Batches batches = mock(Batches.class);
    private final WhatIfController controller = new WhatIfController(
            new AdminRights(security),
            questions,
            batches,
            ids -> Map.of(13L, new CustomerFacts(13, "Sofia", "Conti", Optional.empty(), true, Locale.ENGLISH)));

    @BeforeEach
    void a_question_is_asked() {
        AdminAbstractControllerExtensionManager extensions = mock(AdminAbstractControllerExtensionManager.class);
        when(extensions.getProxy()).thenReturn(mock(AdminAbstractControllerExtensionHandler.class));
        ReflectionTestUtils.setField(controller, "extensionManager", extensions);
        ReflectionTestUtils.setField(controller, "adminNavigationService", mock(AdminNavigationService.class));
        RuleSet today = new RuleSet(ProgrammeRules.OFF, List.of(TEN));
        RuleSet draft = today.withRules(ProgrammeRules.OFF.withStacking(true));
        when(questions.find("q1")).thenReturn(Optional.of(asked(today, draft)));
        when(questions.result("q1"))
                .thenReturn(new WhatIfResult(
                        3,
                        2,
                        0,
                        1_200,
                        2_400,
                        List.of(
                                effect(Effect.ORDERS, "16", "16"),
                                effect(Effect.REWARD + 7, "3", "5"),
                                effect(Effect.CASHBACK + "EUR", "12.50", "12.50"),
                                effect(Effect.AT_ONCE + 7, "0", "2")),
                        List.of(new MemberEffect(13, 600, 1_200, 1, 2), new MemberEffect(14, 300, 600, 1, 1))));
    }

    private static WhatIf asked(RuleSet today, RuleSet draft) {
        Form form = new Form("loyalty-settings", "1", "{\"fields['ratio'].value\":[\"2\"]}");
        return new WhatIf("q1", form, 12, Instant.EPOCH, Instant.EPOCH, today, draft, "anna");
    }

    private static Effect effect(String name, String today, String draft) {
        return new Effect(name, new BigDecimal(today), new BigDecimal(draft));
    }

    private void worked(BatchState state) {
        when(batches.find("q1"))
                .thenReturn(Optional.of(new Batch(
                        "q1",
                        "whatIf",
                        state,
                        "{}",
                        "anna",
                        0,
                        Optional.of(8L),
                        2,
                        0,
                        Optional.empty(),
                        Instant.EPOCH,
                        Optional.empty())));
    }

    @Test
    void while_it_is_worked_out_there_is_progress_and_no_figure() throws Exception {
        worked(BatchState.RUNNING);
        Map<String, Object> model = model();
        BatchView batch = (BatchView) model.get("batch");
        assertThat(batch.getPercent()).isEqualTo(25);
        assertThat(batch.isSteerable()).isTrue();
        assertThat(batch.getPage()).isEqualTo(PAGE);
        assertThat(model).doesNotContainKey("result");
        verify(questions, never()).result(anyString());
    }

    @Test
    void once_it_is_done_both_columns_and_their_costs_are_shown() throws Exception {
        worked(BatchState.DONE);
        ResultView result = (ResultView) model().get("result");
        assertThat(result.getFigures())
                .extracting(ComparedView::getKey, ComparedView::getToday, ComparedView::getDraft)
                .containsExactly(
                        tuple("LoyaltyWhatIf_points", "1,200", "2,400"),
                        tuple("LoyaltyWhatIf_orders", "16", "16"),
                        tuple("LoyaltyWhatIf_sessions", "0", "0"),
                        tuple("LoyaltyWhatIf_reward", "3", "5"));
        assertThat(result.getCosts())
                .extracting(ComparedView::getKey, ComparedView::isChanged)
                .containsExactly(tuple("LoyaltyWhatIf_rewards", true), tuple("LoyaltyWhatIf_cashback", false));
        assertThat(result.getCosts().get(0).getChange()).startsWith("+").contains("20");
        assertThat(result.getAtOnce()).extracting(ComparedView::getDraft).containsExactly("2");
    }

    @Test
    void members_are_named_and_who_is_gone_has_a_number() throws Exception {
        worked(BatchState.DONE);
        assertThat(((ResultView) model().get("result")).getMost())
                .extracting(GainView::getName, GainView::getChange)
                .containsExactly(tuple("Sofia Conti", "+600"), tuple("#14", "+300"));
    }

    @Test
    void the_draft_can_be_saved_from_here_by_who_may() throws Exception {
        worked(BatchState.DONE);
        Map<String, Object> model = model();
        AskedView asked = (AskedView) model.get("asked");
        assertThat(model).containsEntry("maySave", true);
        assertThat(asked.getForm()).isEqualTo("/loyalty-settings/1");
        assertThat(asked.getFields()).extracting(HiddenView::getValue).containsExactly("2");
        assertThat(asked.isUnchanged()).isFalse();
        assertThat(asked.isOfNew()).isFalse();
    }

    @Test
    void what_was_never_saved_is_known_to_be_new() throws Exception {
        Form form = new Form("loyalty-campaigns", "add", "{}");
        RuleSet today = new RuleSet(ProgrammeRules.OFF, List.of());
        when(questions.find("q1"))
                .thenReturn(
                        Optional.of(new WhatIf("q1", form, 12, Instant.EPOCH, Instant.EPOCH, today, today, "anna")));
        assertThat(((AskedView) model().get("asked")).isOfNew()).isTrue();
    }

    @Test
    void a_form_that_says_what_is_in_force_anyway_is_told() throws Exception {
        RuleSet today = new RuleSet(ProgrammeRules.OFF, List.of(TEN));
        when(questions.find("q1")).thenReturn(Optional.of(asked(today, today)));
        assertThat(((AskedView) model().get("asked")).isUnchanged()).isTrue();
    }

    @Test
    void a_question_that_waits_for_others_has_no_batch_yet() throws Exception {
        when(batches.find("q1")).thenReturn(Optional.empty());
        assertThat(model()).doesNotContainKeys("batch", "result");
    }

    @Test
    void what_nobody_asked_is_not_found() throws Exception {
        when(questions.find("q1")).thenReturn(Optional.empty());
        assertThat(perform().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void who_may_only_read_sees_it_and_gets_no_button() throws Exception {
        worked(BatchState.RUNNING);
        refuse(EntityOperationType.UPDATE);
        refuse(EntityOperationType.ADD);
        Map<String, Object> model = model();
        assertThat(model).containsEntry("maySave", false);
        assertThat(((BatchView) model.get("batch")).isSteerable()).isFalse();
    }

    @Test
    void who_may_not_read_sees_nothing() throws Exception {
        refuse(EntityOperationType.FETCH);
        assertThat(perform().getResponse().getStatus()).isEqualTo(403);
        verifyNoInteractions(questions, batches);
    }

    private void refuse(EntityOperationType operation) throws Exception {
        doThrow(new SecurityServiceException("no")).when(security).securityCheck(anyString(), eq(operation));
    }

    private Map<String, Object> model() throws Exception {
        return perform().getModelAndView().getModel();
    }

    private MvcResult perform() throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(get(PAGE))
                .andReturn();
    }
}
