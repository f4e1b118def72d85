package io.fedelta.loyalty.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RewardVersionTests {

    @Test
    void a_reward_of_nothing_is_refused() {
        assertThatThrownBy(() -> reward("0", 100, Optional.empty())).hasMessageContaining("cannot be worth");
        assertThatThrownBy(() -> reward("-1", 100, Optional.empty())).hasMessageContaining("cannot be worth");
    }

    @Test
    void a_threshold_of_zero_would_be_granted_for_ever_and_is_refused() {
        assertThatThrownBy(() -> reward("10", 0, Optional.empty())).hasMessageContaining("at least 1");
    }

    @Test
    void a_code_is_valid_for_whole_days_or_for_ever() {
        Instant issued = Instant.parse("2026-02-27T10:00:00Z");

        assertThat(reward("10", 100, Optional.of(2)).expiryFrom(issued))
                .contains(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(reward("10", 100, Optional.empty()).expiryFrom(issued)).isEmpty();
        assertThatThrownBy(() -> reward("10", 100, Optional.of(0))).hasMessageContaining("at least a day");
    }

    @Test
    void editions_are_compared_without_their_numbers() {
        RewardVersion first = reward("10", 100, Optional.empty());

        assertThat(first.numbered(2).saysTheSameAs(first)).isTrue();
        assertThat(reward("20", 100, Optional.empty()).saysTheSameAs(first)).isFalse();
    }

    private static RewardVersion reward(String amount, long threshold, Optional<Integer> days) {
        return new RewardVersion(
                1, 1, "R", RewardType.PROMO_CODE, new BigDecimal(amount), "EUR", threshold, "", true, days, true);
    }
}
