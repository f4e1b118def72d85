package io.fedelta.loyalty.spending;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.SpendingRules;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SpendingTermsTests {

    private static final BigDecimal TOTAL = new BigDecimal("75.00");

    @Test
    void points_pay_a_part_and_no_more_than_the_order_costs() {
        assertThat(terms(50, 100).payment(120, TOTAL, TOTAL)).isEqualTo(payment(120, "6.00"));
        assertThat(terms(50, 100).payment(9_000, TOTAL, TOTAL)).isEqualTo(payment(1_500, "75.00"));
    }

    @Test
    void the_share_is_of_the_total_rounded_down_and_what_other_tenders_leave_is_a_limit_too() {
        assertThat(terms(50, 33).payment(9_000, TOTAL, TOTAL)).isEqualTo(payment(495, "24.75"));
        assertThat(terms(50, 33).payment(9_000, new BigDecimal("9.99"), TOTAL)).isEqualTo(payment(66, "3.29"));
        assertThat(terms(50, 33).payment(9_000, TOTAL, new BigDecimal("4.00"))).isEqualTo(payment(80, "4.00"));
    }

    @Test
    void fewer_points_than_the_minimum_pay_nothing_and_just_as_many_do() {
        assertThat(terms(50, 100).payment(49, TOTAL, TOTAL)).isEqualTo(PointsPayment.NONE);
        assertThat(terms(50, 100).payment(50, TOTAL, TOTAL)).isEqualTo(payment(50, "2.50"));
        assertThat(terms(50, 100).payment(500, TOTAL, new BigDecimal("2.45"))).isEqualTo(PointsPayment.NONE);
    }

    @Test
    void nothing_negative_empty_or_endless_pays_anything() {
        assertThat(terms(1, 100).payment(0, TOTAL, TOTAL)).isEqualTo(PointsPayment.NONE);
        assertThat(terms(1, 100).payment(-100, TOTAL, TOTAL)).isEqualTo(PointsPayment.NONE);
        assertThat(terms(1, 100).payment(100, TOTAL, BigDecimal.ZERO)).isEqualTo(PointsPayment.NONE);
        assertThat(terms(1, 100).payment(100, TOTAL, new BigDecimal("-3"))).isEqualTo(PointsPayment.NONE);
        assertThat(terms(1, 100).payment(Long.MAX_VALUE, TOTAL, TOTAL)).isEqualTo(payment(1_500, "75.00"));
    }

    @Test
    void points_pay_in_their_own_currency_and_only_while_spending_is_on() {
        assertThat(SpendingTerms.allow(rules(true), "EUR")).isTrue();
        assertThat(SpendingTerms.allow(rules(true), "USD")).isFalse();
        assertThat(SpendingTerms.allow(rules(false), "EUR")).isFalse();
        assertThat(SpendingTerms.allow(SpendingRules.OFF, "")).isFalse();
    }

    private static SpendingRules rules(boolean enabled) {
        return new SpendingRules(enabled, 100, new BigDecimal("5"), "EUR", 50, 100, true, false);
    }

    private static SpendingTerms terms(long minimum, int share) {
        return new SpendingTerms(new Conversion(100, new BigDecimal("5"), "EUR"), minimum, share);
    }

    private static PointsPayment payment(long points, String amount) {
        return new PointsPayment(points, new BigDecimal(amount));
    }
}
