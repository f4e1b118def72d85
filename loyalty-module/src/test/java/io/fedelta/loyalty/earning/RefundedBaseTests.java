package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundedBaseTests {

    private static final Instant NOON = MovableClock.START;

    /** Points taken in all after a first and after a second refund. */
    @ParameterizedTest
    @CsvSource({
        "1,   100.00, 30.00, 70.00, 30, 100",
        "0.5, 19.99,  10.00, 9.99,  4,  9",
        "1,   100.00, 0.99,  0.01,  0,  1",
        "1,   100.00, 33.33, 33.33, 33, 66",
        "3,   100.00, 33.33, 66.67, 99, 300",
        "1,   0.99,   0.50,  0.49,  0,  0",
        "7,   1.00,   0.99,  0.01,  6,  7",
    })
    void refunds_of_amounts_take_their_share_and_the_last_takes_the_rest(
            String ratio, String price, String first, String second, long afterFirst, long afterBoth) {
        ProgrammeRules rules = LoyaltyBench.rules(ratio);
        OrderFixture order = order(1).line(price).paidInFull(NOON);
        PaymentExplanation award = PaymentPoints.of(order.facts(), rules);

        assertThat(taken(award, order.refunded(first, NOON).facts(), rules)).isEqualTo(afterFirst);
        assertThat(taken(award, order.refunded(second, NOON).facts(), rules)).isEqualTo(afterBoth);
    }

    @Test
    void a_third_of_what_was_captured_is_exactly_a_third_of_the_points() {
        ProgrammeRules rules = LoyaltyBench.rules("3");
        OrderFixture order = order(1).line("100.00").shipping("200.00").paidInFull(NOON);
        PaymentExplanation award = PaymentPoints.of(order.facts(), rules);

        assertThat(taken(award, order.refunded("100.00", NOON).facts(), rules)).isEqualTo(100);
        assertThat(taken(award, order.refunded("100.00", NOON).facts(), rules)).isEqualTo(200);
    }

    @Test
    void a_refund_of_lines_takes_their_recorded_part_whatever_was_paid_for_shipping() {
        ProgrammeRules rules = LoyaltyBench.rules("1");
        OrderFixture order = order(1).line("Album", 4, "80.00", Goods.UNKNOWN)
                .line("20.00")
                .shipping("10.00")
                .discount("10.00")
                .paidInFull(NOON);
        PaymentExplanation award = PaymentPoints.of(order.facts(), rules);
        assertThat(award.points().value()).isEqualTo(90);

        OrderFacts one = order.refunded("19.00", NOON).facts();
        assertThat(taken(award, one, rules, new RefundLine(1001, 1, 1))).isEqualTo(18);

        OrderFacts all = order.refunded("72.00", NOON).facts();
        assertThat(taken(
                        award,
                        all,
                        rules,
                        new RefundLine(1001, 1, 1),
                        new RefundLine(1002, 1, 3),
                        new RefundLine(1002, 2, 1)))
                .isEqualTo(90);
    }

    @Test
    void once_all_money_is_back_nothing_stays_though_the_lines_say_less() {
        ProgrammeRules rules = LoyaltyBench.rules("1");
        OrderFixture order =
                order(1).line("80.00").line("20.00").shipping("5.00").paidInFull(NOON);
        PaymentExplanation award = PaymentPoints.of(order.facts(), rules);
        RefundLine first = new RefundLine(1001, 1, 1);

        assertThat(taken(award, order.refunded("85.00", NOON).facts(), rules, first))
                .isEqualTo(80);
        assertThat(taken(award, order.refunded("20.00", NOON).facts(), rules, first))
                .isEqualTo(100);
    }

    @Test
    void a_line_that_did_not_earn_takes_nothing() {
        ProgrammeRules rules = LoyaltyBench.rules("1");
        OrderFixture order = order(1).line("80.00").giftCardLine("20.00").paidInFull(NOON);
        PaymentExplanation award = PaymentPoints.of(order.facts(), rules);

        assertThat(taken(award, order.refunded("20.00", NOON).facts(), rules, new RefundLine(1001, 2, 1)))
                .isZero();
    }

    @Test
    void a_refund_of_lines_that_the_award_does_not_know_counts_by_its_amount() {
        ProgrammeRules rules = LoyaltyBench.rules("1");
        OrderFixture order = order(1).line("100.00").paidInFull(NOON);
        PaymentExplanation award = PaymentPoints.of(order.facts(), rules);

        assertThat(taken(award, order.refunded("25.00", NOON).facts(), rules, new RefundLine(1001, 99, 1)))
                .isEqualTo(25);
    }

    @Test
    void a_lowered_order_and_the_refund_that_follows_are_not_counted_twice() {
        ProgrammeRules rules = LoyaltyBench.rules("1");
        PaymentExplanation award = PaymentPoints.of(order(1).line("100.00").paid(NOON), rules);
        OrderFixture lowered = order(1).line("70.00").captured("100.00", NOON);

        assertThat(taken(award, lowered.facts(), rules)).isEqualTo(30);
        assertThat(taken(award, lowered.refunded("30.00", NOON).facts(), rules)).isEqualTo(30);
        assertThat(taken(award, lowered.refunded("20.00", NOON).facts(), rules)).isEqualTo(50);
    }

    @Test
    void what_was_refunded_before_the_order_was_paid_in_full_takes_nothing() {
        ProgrammeRules rules = LoyaltyBench.rules("1");
        OrderFixture order = order(1).line("100.00")
                .captured("60.00", NOON)
                .refunded("60.00", NOON)
                .captured("100.00", NOON);
        PaymentExplanation award = PaymentPoints.of(order.facts(), rules);

        assertThat(taken(award, order.facts(), rules, 1)).isZero();
        assertThat(taken(award, order.refunded("30.00", NOON).facts(), rules, 1))
                .isEqualTo(30);
        assertThat(taken(award, order.refunded("70.00", NOON).facts(), rules, 1))
                .isEqualTo(100);
    }

    private static long taken(PaymentExplanation award, OrderFacts order, ProgrammeRules rules, RefundLine... lines) {
        return taken(award, order, rules, 0, lines);
    }

    private static long taken(
            PaymentExplanation award, OrderFacts order, ProgrammeRules rules, int earlier, RefundLine... lines) {
        BigDecimal gone = new RefundedBase(award, capture -> true).of(order, rules, earlier, List.of(lines));
        return ClawBackExplanation.takenSoFar(award.points(), award.base(), gone)
                .value();
    }
}
