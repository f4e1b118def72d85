package io.fedelta.loyalty.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RewardLimitsTests {

    @Test
    void a_threshold_is_from_one_to_a_thousand_million() {
        assertThat(RewardLimits.isThreshold(0)).isFalse();
        assertThat(RewardLimits.isThreshold(1)).isTrue();
        assertThat(RewardLimits.isThreshold(1_000_000_000)).isTrue();
        assertThat(RewardLimits.isThreshold(1_000_000_001)).isFalse();
    }

    @Test
    void a_code_is_valid_for_a_day_to_ten_years() {
        assertThat(RewardLimits.isValidity(0)).isFalse();
        assertThat(RewardLimits.isValidity(1)).isTrue();
        assertThat(RewardLimits.isValidity(3650)).isTrue();
        assertThat(RewardLimits.isValidity(3651)).isFalse();
    }

    @Test
    void an_amount_is_payable_in_the_coins_of_its_currency() {
        assertThat(RewardLimits.isAmount(new BigDecimal("0.01"), "EUR")).isTrue();
        assertThat(RewardLimits.isAmount(new BigDecimal("0.001"), "EUR")).isFalse();
        assertThat(RewardLimits.isAmount(new BigDecimal("10.00000"), "JPY")).isTrue();
        assertThat(RewardLimits.isAmount(new BigDecimal("0.5"), "JPY")).isFalse();
        assertThat(RewardLimits.isAmount(new BigDecimal("0.125"), "BHD")).isTrue();
        assertThat(RewardLimits.isAmount(BigDecimal.ZERO, "EUR")).isFalse();
        assertThat(RewardLimits.isAmount(BigDecimal.TEN, "ABC")).isFalse();
    }
}
