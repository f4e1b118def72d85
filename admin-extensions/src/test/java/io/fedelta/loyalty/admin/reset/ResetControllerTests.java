package io.fedelta.loyalty.admin.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.batch.BatchStart;
import io.fedelta.loyalty.batch.BatchStart.Outcome;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reset.Reset;
import io.fedelta.loyalty.reset.ResetFigures;
import io.fedelta.loyalty.reset.UndoAnswer;
import io.fedelta.loyalty.reset.service.Resets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionHandler;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class ResetControllerTests {

    private static final String FORM = "0c5e8f6a-1111-4222-8333-944445555666";
    private static final ResetFigures FIGURES = new ResetFigures(3, 8, 2400, 8, 400);

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Resets resets = mock(Resets.class);
    private final Batches batches = mock(Batches.class);
    private final StaticMessageSource messages = new StaticMessageSource();
    private final ResetController controller =
            new ResetController(new AdminRights(security), resets, batches, messages);

    @BeforeEach
    void somebody_is_signed_in() {
        BroadleafRequestContext context = new BroadleafRequestContext();
        LocaleImpl locale = new LocaleImpl();
        locale.setLocaleCode("en");
        context.setLocale(locale);
        BroadleafRequestContext.setBroadleafRequestContext(context);
        messages.addMessage("LoyaltyReset_word", Locale.ENGLISH, "RESET");
        AdminUserImpl anna = new AdminUserImpl();
        anna.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(anna);
        AdminAbstractControllerExtensionManager extensions = mock(AdminAbstractControllerExtensionManager.class);
        when(extensions.getProxy()).thenReturn(mock(AdminAbstractControllerExtensionHandler.class));
        ReflectionTestUtils.setField(controller, "extensionManager", extensions);
        ReflectionTestUtils.setField(controller, "adminNavigationService", mock(AdminNavigationService.class));
        when(resets.standing()).thenReturn(FIGURES);
        when(resets.allPoints()).thenReturn(3000L);
        when(resets.start(any(), any())).thenReturn(new BatchStart(Outcome.STARTED, null));
        when(batches.newest(any(String[].class))).thenReturn(Optional.empty());
    }

    @AfterEach
    void nobody_is() {
        ThreadLocalManager.remove();
    }

    @Test
    void the_list_goes_through_no_awards_however_often_it_is_looked_at() throws Exception {
        when(resets.hasPoints()).thenReturn(true);

        assertThat(model(perform(get("/loyalty-reset")), "points")).isEqualTo(true);

        verify(resets, never()).standing();
        verify(resets, never()).allPoints();
    }

    @Test
    void who_is_asked_once_more_sees_in_figures_what_goes_and_what_stays() throws Exception {
        MvcResult page = perform(get("/loyalty-reset/confirm"));
        assertThat(((FiguresView) model(page, "standing")).getPoints()).isEqualTo("2,800");
        assertThat(model(page, "staying")).isEqualTo("200");
    }

    @Test
    void the_word_and_a_reason_reset() throws Exception {
        MvcResult answer = perform(form("/loyalty-reset/confirm", "RESET", "new season"));

        verify(resets).start(FORM, new ManualNote("new season", "anna"));
        assertThat(answer.getModelAndView().getViewName()).isEqualTo("redirect:/loyalty-reset");
    }

    @Test
    void a_form_that_is_sent_again_when_all_is_reset_is_refused() throws Exception {
        when(resets.standing()).thenReturn(new ResetFigures(0, 0, 0, 0, 0));

        MvcResult answer = perform(form("/loyalty-reset/confirm", "RESET", "new season"));

        verify(resets, never()).start(any(), any());
        assertThat(answer.getFlashMap().get("headerFlash")).isEqualTo("LoyaltyReset_nothing");
        assertThat(answer.getFlashMap().get("headerFlashAlert")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reset", "RESET.", "RESET ALL"})
    void another_word_resets_nothing(String word) throws Exception {
        perform(form("/loyalty-reset/confirm", word, "new season"));
        verify(resets, never()).start(any(), any());
    }

    @Test
    void nothing_is_reset_without_a_reason() throws Exception {
        perform(form("/loyalty-reset/confirm", "RESET", " "));
        verify(resets, never()).start(any(), any());
    }

    @Test
    void who_may_not_run_tools_resets_and_undoes_nothing() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(anyString(), eq(EntityOperationType.ADD));
        for (MockHttpServletRequestBuilder request : List.of(
                get("/loyalty-reset/confirm"),
                form("/loyalty-reset/confirm", "RESET", "new season"),
                get("/loyalty-reset/r1/undo"),
                form("/loyalty-reset/r1/undo", "RESET", "by mistake"))) {
            assertThat(perform(request).getResponse().getStatus()).isEqualTo(403);
        }
        verify(resets, never()).start(any(), any());
        verify(resets, never()).undo(any(), any(), any());
        assertThat(model(perform(get("/loyalty-reset")), "mayRun")).isEqualTo(false);
    }

    @Test
    void what_became_of_the_wish_to_undo_is_told() throws Exception {
        when(resets.undo("r1", FORM, new ManualNote("by mistake", "anna"))).thenReturn(UndoAnswer.AWARDED_SINCE);

        MvcResult answer = perform(form("/loyalty-reset/r1/undo", "RESET", "by mistake"));

        assertThat(answer.getFlashMap().get("headerFlash")).isEqualTo("LoyaltyReset_undo_AWARDED_SINCE");
        assertThat(answer.getFlashMap().get("headerFlashAlert")).isEqualTo(true);
    }

    @Test
    void one_that_came_too_late_to_be_undone_says_why() throws Exception {
        when(resets.newest(20)).thenReturn(List.of(taken()));
        when(resets.isAwardedSince("r1")).thenReturn(true);

        ResetView shown = (ResetView) ((List<?>) model(perform(get("/loyalty-reset")), "resets")).get(0);

        assertThat(shown.isUndoable()).isFalse();
        assertThat(shown.isTooLate()).isTrue();
        assertThat(shown.getActor()).isEqualTo("anna");
    }

    private static Reset taken() {
        return new Reset(
                "r1",
                Reset.State.TAKEN,
                new ManualNote("new season", "anna"),
                Instant.parse("2026-03-01T09:00:00Z"),
                FIGURES,
                Optional.empty());
    }

    private static MockHttpServletRequestBuilder form(String address, String word, String reason) {
        return post(address).param("word", word).param("reason", reason).param("requestId", FORM);
    }

    private static Object model(MvcResult page, String name) {
        return page.getModelAndView().getModel().get(name);
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }
}
