package io.fedelta.loyalty.admin.job;

import static org.assertj.core.api.Assertions.assertThat;
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
import io.fedelta.loyalty.job.JobRun;
import io.fedelta.loyalty.job.JobRunState;
import io.fedelta.loyalty.job.JobStatus;
import io.fedelta.loyalty.job.Started;
import io.fedelta.loyalty.job.service.Jobs;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.reward.service.Evaluations;
import java.time.Instant;
import java.util.List;
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

class JobsControllerTests {

    private static final JobRun RUNNING = new JobRun(
            "run",
            "missingCodes",
            "node",
            JobRunState.RUNNING,
            Instant.EPOCH,
            Optional.empty(),
            500,
            Optional.of(1_200L),
            0,
            Optional.empty(),
            Optional.empty());

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Jobs jobs = mock(Jobs.class);
    private final JobsController controller =
            new JobsController(new AdminRights(security), jobs, mock(Evaluations.class));

    @BeforeEach
    void anna_is_logged_in() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        AdminAbstractControllerExtensionManager extensions = mock(AdminAbstractControllerExtensionManager.class);
        when(extensions.getProxy()).thenReturn(mock(AdminAbstractControllerExtensionHandler.class));
        ReflectionTestUtils.setField(controller, "extensionManager", extensions);
        ReflectionTestUtils.setField(controller, "adminNavigationService", mock(AdminNavigationService.class));
        when(jobs.history(anyInt(), anyInt())).thenReturn(new Page<>(List.of(), 0, 25, 0));
    }

    @Test
    void the_list_shows_the_page_asked_for() throws Exception {
        assertThat(status(get("/loyalty-jobs?page=2"))).isEqualTo(200);
        verify(jobs).history(2, JobsController.PAGE_SIZE);
    }

    @Test
    @SuppressWarnings("unchecked")
    void while_a_job_runs_the_page_comes_again_by_itself_and_shows_how_far_it_is() throws Exception {
        assertThat(perform(get("/loyalty-jobs")).getResponse().getHeader("Refresh"))
                .isNull();
        when(jobs.all())
                .thenReturn(List.of(new JobStatus("missingCodes", true, Optional.empty(), Optional.of(RUNNING))));

        MvcResult shown = perform(get("/loyalty-jobs"));

        assertThat(shown.getResponse().getHeader("Refresh")).isEqualTo("5");
        JobView job = ((List<JobView>) shown.getModelAndView().getModel().get("jobs")).get(0);
        assertThat(job.getLast())
                .extracting(JobRunView::getRows, JobRunView::getExpected)
                .containsExactly("500", "1,200");
    }

    @Test
    void who_may_not_read_sees_nothing() throws Exception {
        refuse(EntityOperationType.FETCH);
        assertThat(status(get("/loyalty-jobs"))).isEqualTo(403);
        verifyNoInteractions(jobs);
    }

    @Test
    void who_may_only_read_gets_no_buttons_and_starts_nothing() throws Exception {
        refuse(EntityOperationType.ADD);
        assertThat(perform(get("/loyalty-jobs")).getModelAndView().getModel()).containsEntry("mayStart", false);
        assertThat(status(post("/loyalty-jobs/fullCatchUp/start"))).isEqualTo(403);
        verify(jobs, never()).start(anyString(), anyString());
    }

    @Test
    void a_job_is_started_with_the_login() throws Exception {
        when(jobs.start("fullCatchUp", "anna")).thenReturn(Started.NOW);
        MvcResult result = perform(post("/loyalty-jobs/fullCatchUp/start"));
        assertThat(result.getModelAndView().getViewName()).isEqualTo("redirect:/loyalty-jobs");
        assertThat(result.getFlashMap().get("headerFlash")).isEqualTo("LoyaltyJobs_started");
    }

    @Test
    void a_running_job_is_refused_with_a_message() throws Exception {
        when(jobs.start("fullCatchUp", "anna")).thenReturn(Started.RUNS_ALREADY);
        MvcResult result = perform(post("/loyalty-jobs/fullCatchUp/start"));
        assertThat(result.getFlashMap().get("headerFlash")).isEqualTo("LoyaltyJobs_runs_already");
        assertThat(result.getFlashMap().get("headerFlashAlert")).isEqualTo(true);
    }

    @Test
    void a_job_that_does_not_exist_is_not_found_and_an_address_alone_starts_nothing() throws Exception {
        when(jobs.start(anyString(), anyString())).thenReturn(Started.NO_SUCH_JOB);
        assertThat(status(post("/loyalty-jobs/other/start"))).isEqualTo(404);
        assertThat(status(get("/loyalty-jobs/fullCatchUp/start"))).isEqualTo(405);
    }

    private void refuse(EntityOperationType operation) throws Exception {
        doThrow(new SecurityServiceException("no")).when(security).securityCheck(anyString(), eq(operation));
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
