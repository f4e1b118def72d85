package io.fedelta.loyalty.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.reward.ClaimResult.Allowed;
import io.fedelta.loyalty.reward.ClaimResult.Reason;
import io.fedelta.loyalty.reward.ClaimResult.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrantTests {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Cart CART = new Cart(50, 7, "EUR");

    @Test
    void its_customer_may_use_an_issued_code() {
        assertThat(grant(GrantState.ISSUED, null, null).verdict(CART, NOW)).isEqualTo(new Allowed("g"));
        assertThat(grant(GrantState.ISSUED, null, null).verdict(7, NOW)).isEqualTo(new Allowed("g"));
    }

    @Test
    void nobody_else_may() {
        Grant grant = grant(GrantState.ISSUED, null, null);

        assertThat(grant.verdict(8, NOW)).isEqualTo(new Refused(Reason.ANOTHER_CUSTOMER));
        assertThat(grant.verdict(new Cart(50, 8, "EUR"), NOW)).isEqualTo(new Refused(Reason.ANOTHER_CUSTOMER));
        assertThat(grant(GrantState.CLAIMED, 50L, null).verdict(new Cart(50, 8, "EUR"), NOW))
                .isEqualTo(new Refused(Reason.ANOTHER_CUSTOMER));
    }

    @Test
    void a_code_that_another_order_holds_or_used_is_refused() {
        assertThat(grant(GrantState.CLAIMED, 51L, null).verdict(CART, NOW))
                .isEqualTo(new Refused(Reason.IN_ANOTHER_CHECKOUT));
        assertThat(grant(GrantState.USED, 51L, null).verdict(CART, NOW)).isEqualTo(new Refused(Reason.ALREADY_USED));
    }

    @Test
    void an_order_keeps_what_it_claimed_in_time() {
        assertThat(grant(GrantState.CLAIMED, 50L, NOW.minusSeconds(1)).verdict(CART, NOW))
                .isEqualTo(new Allowed("g"));
        assertThat(grant(GrantState.USED, 50L, NOW.minusSeconds(1)).verdict(CART, NOW))
                .isEqualTo(new Allowed("g"));
    }

    @Test
    void a_code_ends_at_its_expiry_and_not_before() {
        assertThat(grant(GrantState.ISSUED, null, NOW).verdict(CART, NOW)).isEqualTo(new Refused(Reason.EXPIRED));
        assertThat(grant(GrantState.ISSUED, null, NOW.plusMillis(1)).verdict(CART, NOW))
                .isEqualTo(new Allowed("g"));
    }

    @Test
    void money_of_another_currency_is_not_taken_off() {
        assertThat(grant(GrantState.ISSUED, null, null).verdict(new Cart(50, 7, "USD"), NOW))
                .isEqualTo(new Refused(Reason.OTHER_CURRENCY));
    }

    private static Grant grant(GrantState state, Long orderId, Instant expiresAt) {
        return new Grant(
                "g",
                7,
                reward(),
                state,
                100,
                NOW.minusSeconds(60),
                Optional.ofNullable(expiresAt),
                Optional.ofNullable(orderId),
                Optional.empty(),
                Optional.empty());
    }

    private static RewardVersion reward() {
        return new RewardVersion(
                1, 1, "10 €", RewardType.PROMO_CODE, BigDecimal.TEN, "EUR", 100, "", true, Optional.empty(), true);
    }
}
