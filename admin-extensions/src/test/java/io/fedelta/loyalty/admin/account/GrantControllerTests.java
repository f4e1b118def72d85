package io.fedelta.loyalty.admin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.Rewards;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;

class GrantControllerTests {

    private static final long GIULIA = 42;
    private static final RewardVersion TEN_OFF = reward(1, "10 € off", 100);
    private static final RewardVersion FIFTY_OFF = reward(2, "50 € off", 500);

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Rewards rewards = mock(Rewards.class);
    private final Customers customers = mock(Customers.class);
    private final GrantController controller = new GrantController(new AdminRights(security), rewards, customers);

    @BeforeEach
    void giulia_holds_the_first_of_two_rewards() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        when(customers.find(GIULIA))
                .thenReturn(Optional.of(
                        new CustomerFacts(GIULIA, "Giulia", "Bruni", Optional.empty(), true, Locale.ENGLISH)));
        when(rewards.ladder()).thenReturn(List.of(TEN_OFF, FIFTY_OFF));
        when(rewards.grants(GIULIA)).thenReturn(List.of(held(TEN_OFF)));
    }

    @Test
    void a_reward_is_granted_with_the_reason_and_the_login() throws Exception {
        MvcResult result = submit("2", "For the delay");
        verify(rewards).grant(GIULIA, 2, new ManualNote("For the delay", "anna"));
        assertThat(result.getModelAndView().getViewName()).isEqualTo("ajaxredirect:/loyalty-members/42/done/grant");
    }

    @Test
    void only_active_rewards_that_the_customer_does_not_hold_can_be_chosen() throws Exception {
        for (String other : List.of("1", "3", "", "x", "-1")) {
            assertThat(errors(submit(other, "Reason")).hasFieldErrors("rewardId"))
                    .isTrue();
        }
        assertNothingGranted();
    }

    @Test
    void a_reason_is_needed() throws Exception {
        assertThat(errors(submit("2", "  ")).hasFieldErrors("reason")).isTrue();
        assertThat(errors(submit("2", "x".repeat(256))).hasFieldErrors("reason"))
                .isTrue();
        assertNothingGranted();
    }

    @Test
    void without_the_permission_nothing_is_granted() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Grant.class.getName(), EntityOperationType.ADD);
        assertThat(submit("2", "For me").getResponse().getStatus()).isEqualTo(403);
        assertNothingGranted();
    }

    private MvcResult submit(String rewardId, String reason) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(post("/loyalty-members/42/rewards/grant")
                        .param("rewardId", rewardId)
                        .param("reason", reason))
                .andReturn();
    }

    private static BindingResult errors(MvcResult result) {
        return (BindingResult) result.getModelAndView().getModel().get(BindingResult.MODEL_KEY_PREFIX + "grantForm");
    }

    private void assertNothingGranted() {
        verify(rewards, never()).grant(anyLong(), anyLong(), any());
    }

    private static RewardVersion reward(long id, String name, long threshold) {
        return new RewardVersion(
                id, 1, name, RewardType.PROMO_CODE, BigDecimal.TEN, "EUR", threshold, "", true, Optional.empty(), true);
    }

    private static Grant held(RewardVersion reward) {
        return new Grant(
                "5c0d2f5e-7e0a-4a44-9d2f-0a6f5f8b1a11",
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
