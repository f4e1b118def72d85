package io.fedelta.loyalty.admin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantAnswer;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.GrantDesk;
import io.fedelta.loyalty.reward.service.Rewards;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class GrantDeskControllerTests {

    private static final long GIULIA = 42;
    private static final String GRANT = "5c0d2f5e-7e0a-4a44-9d2f-0a6f5f8b1a11";
    private static final String SENDING = "0a6f5f8b-1a11-4a44-9d2f-5c0d2f5e7e0a";
    private static final String BASE = "/loyalty-members/42/rewards/" + GRANT;

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final GrantDesk desk = mock(GrantDesk.class);
    private final Rewards rewards = mock(Rewards.class);
    private final GrantDeskController controller = new GrantDeskController(new AdminRights(security), desk, rewards);

    @BeforeEach
    void giulia_holds_a_reward() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        when(rewards.grants(GIULIA)).thenReturn(List.of(held()));
        when(desk.revoke(anyLong(), any(), any())).thenReturn(GrantAnswer.DONE);
        when(desk.send(anyLong(), any(), any(), any(), any())).thenReturn(GrantAnswer.DONE);
    }

    @Test
    void a_reward_is_taken_back_with_the_reason_and_the_login() throws Exception {
        MvcResult result = submit(post(BASE + "/revoke").param("reason", "By mistake"));

        verify(desk).revoke(GIULIA, GRANT, new ManualNote("By mistake", "anna"));
        assertThat(result.getModelAndView().getViewName()).isEqualTo("ajaxredirect:/loyalty-members/42/done/revoke");
    }

    @Test
    void a_reason_is_needed() throws Exception {
        submit(post(BASE + "/revoke").param("reason", "  "));

        verify(desk, never()).revoke(anyLong(), any(), any());
    }

    @Test
    void what_was_used_meanwhile_says_so() throws Exception {
        when(desk.revoke(anyLong(), any(), any())).thenReturn(GrantAnswer.NOT_POSSIBLE);

        MvcResult result = submit(post(BASE + "/revoke").param("reason", "By mistake"));

        assertThat(result.getModelAndView().getViewName()).isEqualTo("modules/modalContainer");
    }

    @Test
    void the_dialog_starts_with_the_words_for_everybody_and_a_name_for_this_wish() throws Exception {
        MvcResult result = submit(get(BASE + "/send"));

        SendForm form = (SendForm) result.getModelAndView().getModel().get("sendForm");
        assertThat(form.getWords()).isEqualTo("Well done!");
        assertThat(form.getSendingId()).hasSize(36);
    }

    @Test
    void it_is_sent_with_the_edited_words() throws Exception {
        submit(post(BASE + "/send").param("words", "See you <soon>").param("sendingId", SENDING));

        verify(desk).send(GIULIA, GRANT, SENDING, "See you <soon>", "anna");
    }

    @Test
    void too_many_words_or_no_name_of_the_wish_send_nothing() throws Exception {
        submit(post(BASE + "/send").param("words", "x".repeat(2001)).param("sendingId", SENDING));
        submit(post(BASE + "/send").param("words", "x").param("sendingId", "1"));

        verify(desk, never()).send(anyLong(), any(), any(), any(), any());
    }

    @Test
    void the_reward_of_another_customer_is_not_there() throws Exception {
        when(rewards.grants(GIULIA)).thenReturn(List.of());

        assertThat(submit(post(BASE + "/revoke").param("reason", "x"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(submit(get(BASE + "/send")).getResponse().getStatus()).isEqualTo(404);
        verify(desk, never()).revoke(anyLong(), any(), any());
    }

    @Test
    void without_the_permission_nothing_is_done() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Grant.class.getName(), EntityOperationType.ADD);

        assertThat(submit(post(BASE + "/revoke").param("reason", "x"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(submit(post(BASE + "/send").param("sendingId", SENDING))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        verify(desk, never()).revoke(anyLong(), any(), any());
        verify(desk, never()).send(anyLong(), any(), any(), any(), any());
    }

    private MvcResult submit(MockHttpServletRequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }

    private static Grant held() {
        RewardVersion reward = new RewardVersion(
                1,
                1,
                "Ten",
                RewardType.PROMO_CODE,
                BigDecimal.TEN,
                "EUR",
                100,
                "Well done!",
                true,
                Optional.empty(),
                true);
        return new Grant(
                GRANT,
                GIULIA,
                reward,
                GrantState.ISSUED,
                9,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
