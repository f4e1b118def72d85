package io.fedelta.loyalty.admin.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionAction;
import io.fedelta.loyalty.session.SessionAuthor;
import io.fedelta.loyalty.session.SessionList;
import io.fedelta.loyalty.session.SessionRefusal;
import io.fedelta.loyalty.session.SessionResult;
import io.fedelta.loyalty.session.service.Sessions;
import java.time.LocalDate;
import java.util.Optional;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class SessionsControllerTests {

    private static final SessionAuthor ANNA = new SessionAuthor("anna", "rain");

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Sessions sessions = mock(Sessions.class);
    private final SessionList list = mock(SessionList.class);

    @BeforeEach
    void anna_is_signed_in_and_no_session_can_be_changed() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        SessionResult refused = new SessionResult.Refused(SessionRefusal.DONE, Optional.empty());
        when(sessions.change(any(), any(), any())).thenReturn(refused);
        when(sessions.schedule(any(), any(), any())).thenReturn(refused);
    }

    @Test
    void each_chosen_session_is_changed_once_and_the_filter_is_kept() throws Exception {
        MvcResult result = perform(post("/loyalty-sessions/change")
                .param("action", "MARK_DONE")
                .param("session", "1-1-1-0", "1-1-2-0", "1-1-1-0")
                .param("note", "rain")
                .param("search", "ro & si")
                .param("page", "3"));

        Mockito.verify(sessions).change("1-1-1-0", SessionAction.MARK_DONE, ANNA);
        Mockito.verify(sessions).change("1-1-2-0", SessionAction.MARK_DONE, ANNA);
        verifyNoMoreInteractions(sessions);
        SessionOutcome outcome = (SessionOutcome) result.getFlashMap().get("outcome");
        assertThat(outcome.getChanged()).isEqualTo("0");
        assertThat(outcome.getRefusals()).extracting("why").containsExactly("DONE", "DONE");
        assertThat(result.getModelAndView().getViewName()).isEqualTo("redirect:/loyalty-sessions");
        assertThat(result.getModelAndView().getModel()).containsEntry("search", "ro & si");
    }

    @Test
    void one_that_fails_keeps_none_of_the_others_back() throws Exception {
        when(sessions.change("1-1-1-0", SessionAction.UNDO, ANNA)).thenThrow(new IllegalStateException("no keys"));

        MvcResult result = perform(post("/loyalty-sessions/change")
                .param("action", "UNDO")
                .param("session", "1-1-1-0", "1-1-2-0")
                .param("note", "rain"));

        SessionOutcome outcome = (SessionOutcome) result.getFlashMap().get("outcome");
        assertThat(outcome.getRefusals()).extracting("why").containsExactly("FAILED", "DONE");
    }

    @Test
    void a_day_is_set_and_a_blank_one_cleared() throws Exception {
        perform(post("/loyalty-sessions/schedule").param("session", "1-1-1-0").param("day", "2028-02-29"));
        Mockito.verify(sessions)
                .schedule("1-1-1-0", Optional.of(LocalDate.of(2028, 2, 29)), new SessionAuthor("anna", ""));
        perform(post("/loyalty-sessions/schedule").param("session", "1-1-1-0").param("day", ""));
        Mockito.verify(sessions).schedule("1-1-1-0", Optional.empty(), new SessionAuthor("anna", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-29", "tomorrow", "1999-12-31", "2100-01-01", "+999999999-12-31"})
    void a_day_that_is_none_changes_nothing_and_is_told(String day) throws Exception {
        MvcResult result = perform(
                post("/loyalty-sessions/schedule").param("session", "1-1-1-0").param("day", day));

        assertThat(result.getFlashMap().get("headerFlash")).isEqualTo("LoyaltySessions_day_refused");
        verifyNoMoreInteractions(sessions);
    }

    @Test
    void nothing_chosen_too_long_a_note_and_an_unknown_action_change_nothing() throws Exception {
        assertThat(perform(post("/loyalty-sessions/change").param("action", "UNDO"))
                        .getFlashMap()
                        .get("headerFlash"))
                .isEqualTo("LoyaltySessions_choose");
        assertThat(perform(post("/loyalty-sessions/change")
                                .param("action", "UNDO")
                                .param("session", "1-1-1-0")
                                .param("note", "x".repeat(256)))
                        .getFlashMap()
                        .get("headerFlash"))
                .isEqualTo("LoyaltySessions_note_refused");
        assertThat(perform(post("/loyalty-sessions/change")
                                .param("action", "DELETE")
                                .param("session", "1-1-1-0"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        verifyNoMoreInteractions(sessions);
    }

    @Test
    void who_may_not_manage_sessions_changes_none() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Session.class.getName(), EntityOperationType.UPDATE);

        assertThat(status(
                        post("/loyalty-sessions/change").param("action", "UNDO").param("session", "1-1-1-0")))
                .isEqualTo(403);
        assertThat(status(post("/loyalty-sessions/schedule").param("session", "1-1-1-0")))
                .isEqualTo(403);
        assertThat(status(get("/loyalty-sessions/change?action=UNDO&session=1-1-1-0")))
                .isEqualTo(405);
        verifyNoMoreInteractions(sessions);
    }

    @Test
    void who_may_not_read_points_sees_no_session() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Entry.class.getName(), EntityOperationType.FETCH);

        assertThat(status(get("/loyalty-sessions"))).isEqualTo(403);
        Mockito.verify(list, Mockito.never()).find(any(), anyInt(), anyInt());
    }

    @Test
    void days_in_the_wrong_order_are_told() {
        SessionFilterForm form = new SessionFilterForm();
        form.setFrom("2027-03-02");
        form.setTo("2027-03-01");
        assertThat(form.getRefusal()).isEqualTo("LoyaltySessions_days_refused");
        form.setTo("2027-03-02");
        assertThat(form.getRefusal()).isNull();
        form.setFrom("soon");
        assertThat(form.getRefusal()).isEqualTo("LoyaltySessions_day_refused");
    }

    private int status(RequestBuilder request) throws Exception {
        return perform(request).getResponse().getStatus();
    }

    private MvcResult perform(RequestBuilder request) throws Exception {
        AdminRights rights = new AdminRights(security);
        return MockMvcBuilders.standaloneSetup(
                        new SessionsController(rights, list, mock(Programme.class)),
                        new SessionChangesController(rights, sessions))
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }
}
