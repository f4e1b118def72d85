package io.fedelta.loyalty.admin.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.audience.service.Untold;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantAnswer;
import io.fedelta.loyalty.reward.service.Fulfilments;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class TasksControllerTests {

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Fulfilments fulfilments = mock(Fulfilments.class);
    private final TasksController controller =
            new TasksController(new AdminRights(security), fulfilments, mock(Untold.class));

    @BeforeEach
    void anna_works_on_the_list() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        answers(GrantAnswer.DONE);
    }

    @Test
    void a_mark_names_what_the_page_showed_and_who_made_it() throws Exception {
        MvcResult result = submit("done", "on 3 May");

        verify(fulfilments).mark("g-1", true, 2, "on 3 May", "anna");
        assertThat(result.getFlashMap().get("headerFlash")).isEqualTo("LoyaltyTasks_done_done");
    }

    @Test
    void a_mark_is_undone_the_same_way() throws Exception {
        submit("undo", "");

        verify(fulfilments).mark("g-1", false, 2, "", "anna");
    }

    @Test
    void whoever_comes_too_late_is_told_so() throws Exception {
        answers(GrantAnswer.NOT_POSSIBLE);

        assertThat(submit("done", "").getFlashMap().get("headerFlash")).isEqualTo("LoyaltyTasks_too_late");
    }

    @Test
    void an_address_that_makes_no_sense_is_answered_so() throws Exception {
        answers(GrantAnswer.NO_SUCH_GRANT);

        assertThat(submit("done", "").getResponse().getStatus()).isEqualTo(404);
        assertThat(submit("delete", "").getResponse().getStatus()).isEqualTo(400);
    }

    @Test
    void a_note_is_no_longer_than_its_column() throws Exception {
        submit("done", "x".repeat(300));

        verify(fulfilments).mark("g-1", true, 2, "x".repeat(255), "anna");
    }

    @Test
    void without_the_permission_nothing_is_marked() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Grant.class.getName(), EntityOperationType.ADD);

        assertThat(submit("done", "").getResponse().getStatus()).isEqualTo(403);

        verify(fulfilments, never()).mark(any(), anyBoolean(), anyInt(), any(), any());
    }

    private void answers(GrantAnswer answer) {
        when(fulfilments.mark(any(), anyBoolean(), anyInt(), any(), any())).thenReturn(answer);
    }

    private MvcResult submit(String action, String note) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(post("/loyalty-tasks/g-1/" + action)
                        .param("marks", "2")
                        .param("note", note)
                        .param("show", "OPEN")
                        .param("page", "0"))
                .andReturn();
    }
}
