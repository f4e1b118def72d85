package io.fedelta.loyalty.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConversionTests {

    private static final Conversion HUNDRED_FOR_FIVE = new Conversion(100, new BigDecimal("5"), "EUR");

    @Test
    void a_hundred_points_are_worth_what_the_merchant_says_and_a_welcome_bonus_half_of_it() {
        assertThat(HUNDRED_FOR_FIVE.worthOf(100)).isEqualByComparingTo("5");
        assertThat(HUNDRED_FOR_FIVE.worthOf(50)).isEqualByComparingTo("2.50");
        assertThat(HUNDRED_FOR_FIVE.pointsFor(new BigDecimal("2.50"))).isEqualTo(50);
    }

    @Test
    void money_is_rounded_down_to_the_smallest_coin_and_points_up_to_whole_ones() {
        Conversion thirds = new Conversion(300, new BigDecimal("5"), "EUR");

        assertThat(thirds.worthOf(7)).isEqualByComparingTo("0.11");
        assertThat(thirds.pointsFor(new BigDecimal("0.11"))).isEqualTo(7);
        assertThat(new Conversion(100, new BigDecimal("5"), "JPY").worthOf(39)).isEqualByComparingTo("1");
        assertThat(new Conversion(100, new BigDecimal("5"), "KWD").worthOf(1)).isEqualByComparingTo("0.050");
    }

    @Test
    void points_without_number_overflow_nothing() {
        assertThat(HUNDRED_FOR_FIVE.worthOf(Long.MAX_VALUE)).isEqualByComparingTo("461168601842738790.35");
        assertThatThrownBy(() -> HUNDRED_FOR_FIVE.pointsFor(new BigDecimal("1e19")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void no_points_cannot_be_worth_anything() {
        assertThatThrownBy(() -> new Conversion(0, BigDecimal.ONE, "EUR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Conversion(1, BigDecimal.ZERO, "EUR"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatever_the_rate_points_never_pay_more_than_they_are_worth_nor_more_of_them_than_it_takes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int turn = 0; turn < 5000; turn++) {
            Conversion rate = new Conversion(
                    1 + random.nextInt(10_000), BigDecimal.valueOf(1 + random.nextInt(1_000_000), 4), "EUR");
            long wanted = 1 + random.nextInt(1_000_000);
            BigDecimal amount = rate.worthOf(wanted);
            if (amount.signum() > 0) {
                long taken = rate.pointsFor(amount);
                assertThat(taken)
                        .as("seed %d, %s, %d points", seed, rate, wanted)
                        .isBetween(1L, wanted);
                assertThat(rate.worthOf(taken)).as("seed %d", seed).isEqualByComparingTo(amount);
                assertThat(rate.worthOf(taken - 1)).as("seed %d", seed).isLessThan(amount);
            }
        }
    }
}
