package io.fedelta.loyalty.admin.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
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
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchStart;
import io.fedelta.loyalty.batch.BatchStart.Outcome;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.recalculation.CreatedSession;
import io.fedelta.loyalty.recalculation.Figures;
import io.fedelta.loyalty.recalculation.Gain;
import io.fedelta.loyalty.recalculation.Recalculation;
import io.fedelta.loyalty.recalculation.UnlockedReward;
import io.fedelta.loyalty.recalculation.service.Recalculations;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionHandler;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class RecalculationControllerTests {

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Recalculations recalculations = mock(Recalculations.class);
    private final RecalculationController controller = new RecalculationController(
            new AdminRights(security), recalculations, new RecalculationViews(recalculations, noCustomers()));

    private static Customers noCustomers() {
        return ids -> Map.of();
    }

    @BeforeEach
    void anna_is_logged_in() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        AdminAbstractControllerExtensionManager extensions = mock(AdminAbstractControllerExtensionManager.class);
        when(extensions.getProxy()).thenReturn(mock(AdminAbstractControllerExtensionHandler.class));
        ReflectionTestUtils.setField(controller, "extensionManager", extensions);
        ReflectionTestUtils.setField(controller, "adminNavigationService", mock(AdminNavigationService.class));
    }

    private static Batch preview(BatchState state) {
        return new Batch(
                "p1",
                "recalculationPreview",
                state,
                "12",
                "anna",
                0,
                Optional.of(8L),
                4,
                0,
                Optional.empty(),
                Instant.parse("2026-03-01T09:00:00Z"),
                Optional.empty());
    }

    private void known(BatchState state) {
        when(recalculations.newest(anyInt()))
                .thenReturn(List.of(
                        new Recalculation(preview(state), Optional.empty(), true, Optional.empty(), Optional.empty())));
        when(recalculations.figures("p1")).thenReturn(new Figures(1, 2_800, 8, 8, 8, 400));
        when(recalculations.gains(eq("p1"), anyInt(), anyInt()))
                .thenReturn(new Page<>(List.of(new Gain(13, 2_800, 8, 8)), 0, 25, 1));
        when(recalculations.rewards("p1"))
                .thenReturn(List.of(new UnlockedReward(1, "10 €", "PROMO_CODE", BigDecimal.TEN, "EUR", 100, 3)));
        when(recalculations.createdSessions(eq("p1"), anyInt()))
                .thenReturn(List.of(
                        new CreatedSession("1-1-1-0", 13, 1, "Portrait", Instant.parse("2026-01-01T09:00:00Z"), 50)));
    }

    @Test
    void a_complete_preview_shows_its_figures_and_may_be_run() throws Exception {
        known(BatchState.DONE);
        Map<String, Object> model =
                perform(get("/loyalty-recalculation")).getModelAndView().getModel();
        assertThat(((FiguresView) model.get("figures")).getPoints()).isEqualTo("2,800");
        assertThat(((RecalculationView) model.get("recalculation")).isRunnable())
                .isTrue();
        assertThat(((List<?>) model.get("rewards")))
                .singleElement()
                .extracting(reward -> ((UnlockedRewardView) reward).getCost())
                .asString()
                .contains("30");
    }

    @Test
    void while_it_is_worked_out_there_are_no_figures_yet() throws Exception {
        known(BatchState.RUNNING);
        Map<String, Object> model =
                perform(get("/loyalty-recalculation")).getModelAndView().getModel();
        assertThat(model).doesNotContainKey("figures");
        assertThat(((RecalculationView) model.get("recalculation")).isRunnable())
                .isFalse();
    }

    @Test
    void a_preview_is_begun_once_for_each_form() throws Exception {
        when(recalculations.preview(3, "form-1", "anna")).thenReturn(started(Outcome.STARTED));
        MvcResult result = perform(
                post("/loyalty-recalculation/preview").param("months", "3").param("requestId", "form-1"));
        assertThat(result.getModelAndView().getViewName()).isEqualTo("redirect:/loyalty-recalculation");
        assertThat(result.getFlashMap().isEmpty()).isTrue();
    }

    @Test
    void customers_are_told_only_if_that_is_ticked() throws Exception {
        when(recalculations.run(anyString(), anyBoolean(), anyString())).thenReturn(started(Outcome.STARTED));
        perform(post("/loyalty-recalculation/p1/run"));
        verify(recalculations).run("p1", false, "anna");
        perform(post("/loyalty-recalculation/p1/run").param("tells", "true"));
        verify(recalculations).run("p1", true, "anna");
    }

    @Test
    void what_cannot_be_begun_says_why() throws Exception {
        when(recalculations.preview(anyInt(), anyString(), anyString())).thenReturn(Optional.empty());
        assertThat(flash(post("/loyalty-recalculation/preview"))).isEqualTo("LoyaltyRecalculation_off");
        when(recalculations.run("p1", false, "anna")).thenReturn(Optional.empty(), started(Outcome.BUSY));
        assertThat(flash(post("/loyalty-recalculation/p1/run"))).isEqualTo("LoyaltyRecalculation_outdated");
        assertThat(flash(post("/loyalty-recalculation/p1/run"))).isEqualTo("LoyaltyRecalculation_busy");
        when(recalculations.undo("p1", "anna")).thenReturn(Optional.empty());
        assertThat(flash(post("/loyalty-recalculation/p1/undo"))).isEqualTo("LoyaltyRecalculation_no_undo");
    }

    @Test
    void who_may_only_read_sees_and_starts_nothing() throws Exception {
        known(BatchState.DONE);
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(anyString(), eq(EntityOperationType.ADD));
        Map<String, Object> model =
                perform(get("/loyalty-recalculation")).getModelAndView().getModel();
        assertThat(((RecalculationView) model.get("recalculation")).isRunnable())
                .isFalse();
        assertThat(perform(post("/loyalty-recalculation/p1/run")).getResponse().getStatus())
                .isEqualTo(403);
        verify(recalculations, never()).run(anyString(), anyBoolean(), anyString());
    }

    private static Optional<BatchStart> started(Outcome outcome) {
        return Optional.of(new BatchStart(outcome, preview(BatchState.QUEUED)));
    }

    private Object flash(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request).getFlashMap().get("headerFlash");
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }
}
