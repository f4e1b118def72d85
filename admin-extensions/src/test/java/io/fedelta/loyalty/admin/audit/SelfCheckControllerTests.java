package io.fedelta.loyalty.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
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

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.audit.AuditFinding;
import io.fedelta.loyalty.audit.Discrepancy;
import io.fedelta.loyalty.audit.FindingKind;
import io.fedelta.loyalty.audit.FindingState;
import io.fedelta.loyalty.audit.RepairAnswer;
import io.fedelta.loyalty.audit.service.RepairBatch;
import io.fedelta.loyalty.audit.service.SelfAudit;
import io.fedelta.loyalty.batch.BatchOrder;
import io.fedelta.loyalty.batch.BatchStart;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.job.Started;
import io.fedelta.loyalty.job.service.Jobs;
import io.fedelta.loyalty.ledger.Page;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionHandler;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class SelfCheckControllerTests {

    private static final String REQUEST = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final SelfAudit audit = mock(SelfAudit.class);
    private final Jobs jobs = mock(Jobs.class);
    private final Batches batches = mock(Batches.class);
    private final SelfCheckController controller =
            new SelfCheckController(new AdminRights(security), audit, jobs, batches);

    @BeforeEach
    void anna_is_logged_in() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        AdminAbstractControllerExtensionManager extensions = mock(AdminAbstractControllerExtensionManager.class);
        when(extensions.getProxy()).thenReturn(mock(AdminAbstractControllerExtensionHandler.class));
        ReflectionTestUtils.setField(controller, "extensionManager", extensions);
        ReflectionTestUtils.setField(controller, "adminNavigationService", mock(AdminNavigationService.class));
        when(audit.find(any(), anyInt(), anyInt())).thenReturn(new Page<>(List.of(), 0, 25, 0));
        when(batches.newest(RepairBatch.KIND)).thenReturn(Optional.empty());
    }

    @Test
    void the_list_shows_what_is_open_first() throws Exception {
        assertThat(status(get("/loyalty-self-check?page=1"))).isEqualTo(200);
        verify(audit).find(Optional.of(FindingState.OPEN), 1, SelfCheckController.PAGE_SIZE);
    }

    @Test
    void who_may_not_read_sees_nothing() throws Exception {
        refuse(EntityOperationType.FETCH);
        assertThat(status(get("/loyalty-self-check"))).isEqualTo(403);
        verifyNoInteractions(audit, jobs, batches);
    }

    @Test
    void who_may_only_read_gets_no_buttons_and_changes_nothing() throws Exception {
        refuse(EntityOperationType.ADD);
        assertThat(perform(get("/loyalty-self-check")).getModelAndView().getModel())
                .containsEntry("mayRun", false);
        assertThat(status(post("/loyalty-self-check/start"))).isEqualTo(403);
        assertThat(status(post("/loyalty-self-check/5/repair"))).isEqualTo(403);
        assertThat(status(post("/loyalty-self-check/all/LIFETIME_POINTS/repair?requestId=r")))
                .isEqualTo(403);
        verify(audit, never()).repair(anyLong(), anyString());
        verify(jobs, never()).start(anyString(), anyString());
        verify(batches, never()).start(any());
    }

    @Test
    void a_repair_is_done_with_the_login() throws Exception {
        when(audit.repair(5, "anna")).thenReturn(RepairAnswer.DONE);
        assertThat(flash(post("/loyalty-self-check/5/repair"))).isEqualTo("LoyaltySelfCheck_answer_DONE_repair");
    }

    @Test
    void what_somebody_else_has_closed_is_said() throws Exception {
        when(audit.leave(5, "anna")).thenReturn(RepairAnswer.CLOSED_ALREADY);
        MvcResult result = perform(post("/loyalty-self-check/5/leave"));
        assertThat(result.getFlashMap().get("headerFlash")).isEqualTo("LoyaltySelfCheck_answer_CLOSED_ALREADY");
        assertThat(result.getFlashMap().get("headerFlashAlert")).isEqualTo(true);
    }

    @Test
    void a_finding_that_does_not_exist_is_not_found() throws Exception {
        when(audit.repair(5, "anna")).thenReturn(RepairAnswer.NO_SUCH_FINDING);
        assertThat(status(post("/loyalty-self-check/5/repair"))).isEqualTo(404);
    }

    @Test
    void all_of_a_kind_are_one_batch_for_each_page_shown() throws Exception {
        BatchOrder order = new BatchOrder(REQUEST, RepairBatch.KIND, "LIFETIME_POINTS", "anna");
        when(batches.start(order)).thenReturn(new BatchStart(BatchStart.Outcome.STARTED, null));
        assertThat(flash(post("/loyalty-self-check/all/LIFETIME_POINTS/repair?requestId=" + REQUEST)))
                .isEqualTo("LoyaltySelfCheck_all_STARTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "r1", "0f8fad5b-d9cb-469f-a165-70867728950e-and-longer-than-the-column-takes"})
    void a_request_that_no_page_of_ours_has_made_is_refused(String forged) throws Exception {
        assertThat(status(post("/loyalty-self-check/all/LIFETIME_POINTS/repair?requestId=" + forged)))
                .isEqualTo(400);
        verify(batches, never()).start(any());
    }

    @Test
    void what_cannot_be_repaired_is_not_repaired_all_at_once_either() throws Exception {
        assertThat(status(post("/loyalty-self-check/all/CODE_TWICE/repair?requestId=" + REQUEST)))
                .isEqualTo(404);
        assertThat(status(post("/loyalty-self-check/all/NONSENSE/repair?requestId=" + REQUEST)))
                .isEqualTo(400);
    }

    @Test
    void a_look_is_started_with_the_login() throws Exception {
        when(jobs.start("selfAudit", "anna")).thenReturn(Started.NOW);
        assertThat(flash(post("/loyalty-self-check/start"))).isEqualTo("LoyaltySelfCheck_start_NOW");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_its_words_and_a_place_to_look_at(FindingKind kind) throws Exception {
        Properties words = words();
        assertThat(List.of("kind", "meaning", "repair"))
                .allSatisfy(part -> assertThat(words).containsKey("LoyaltySelfCheck_" + part + "_" + kind));
        assertThat(words).containsKey("LoyaltySelfCheck_subject_" + kind.subject());
        AuditFinding finding = new AuditFinding(
                1,
                new Discrepancy(kind, "7", "1234.5", ""),
                FindingState.OPEN,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.of("c1"),
                Optional.of(7L));
        FindingView view = new FindingView(finding, new AdminFormat(Locale.ENGLISH, ZoneOffset.UTC));
        assertThat(view.getAddress()).startsWith("/");
        assertThat(view.getExpected()).isEqualTo("1,234.5");
        assertThat(view.getFound()).isEmpty();
    }

    private static Properties words() throws Exception {
        Properties words = new Properties();
        try (InputStream file =
                SelfCheckControllerTests.class.getResourceAsStream("/messages/LoyaltyAdminMessages.properties")) {
            words.load(file);
        }
        return words;
    }

    private void refuse(EntityOperationType operation) throws Exception {
        doThrow(new SecurityServiceException("no")).when(security).securityCheck(anyString(), eq(operation));
    }

    private Object flash(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request).getFlashMap().get("headerFlash");
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request).getResponse().getStatus();
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }
}
