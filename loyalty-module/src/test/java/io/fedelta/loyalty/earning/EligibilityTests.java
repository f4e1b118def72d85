package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.Eligibility.Eligible;
import io.fedelta.loyalty.earning.Eligibility.NotEligible;
import io.fedelta.loyalty.earning.Eligibility.PaidWithoutPoints;
import io.fedelta.loyalty.earning.Eligibility.Waiting;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.RuleVersion;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EligibilityTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T10:00:00Z");

    private static final RuleVersion FIRST = version(1, Instant.EPOCH, true, true, false);
    private static final RuleVersion FROM_TUESDAY = version(2, TUESDAY, true, true, true);

    @Test
    void an_order_paid_at_checkout_earns_by_the_rules_of_that_moment() {
        assertThat(of(order(1).line("75.00").paid(MONDAY))).isEqualTo(new Eligible(FIRST, MONDAY));
        assertThat(of(order(1).line("75.00").paid(TUESDAY))).isEqualTo(new Eligible(FROM_TUESDAY, TUESDAY));
    }

    @Test
    void the_payment_that_completes_the_total_decides_whatever_was_paid_before() {
        OrderFacts deposit = order(1).line("75.00")
                .submitted(MONDAY)
                .captured("30.00", MONDAY)
                .facts();
        OrderFacts complete = order(1).line("75.00")
                .submitted(MONDAY)
                .captured("30.00", MONDAY)
                .captured("45.00", TUESDAY)
                .captured("5.00", WEDNESDAY)
                .facts();

        assertThat(of(deposit)).isEqualTo(new Waiting());
        assertThat(of(complete)).isEqualTo(new Eligible(FROM_TUESDAY, TUESDAY));
    }

    @Test
    void a_cent_short_is_not_paid_in_full() {
        assertThat(of(order(1).line("75.00").captured("74.99", MONDAY).facts())).isEqualTo(new Waiting());
    }

    @Test
    void what_was_paid_before_the_order_was_placed_counts_from_its_placing() {
        assertThat(of(order(1).line("75.00")
                        .submitted(TUESDAY)
                        .captured("75.00", MONDAY)
                        .facts()))
                .isEqualTo(new Eligible(FROM_TUESDAY, TUESDAY));
    }

    @Test
    void an_order_that_costs_nothing_is_paid_when_it_is_placed() {
        assertThat(of(order(1).line("10.00").discount("10.00").submitted(MONDAY).facts()))
                .isEqualTo(new Eligible(FIRST, MONDAY));
    }

    @Test
    void cash_on_delivery_counts_at_once_only_if_the_rules_of_that_moment_say_so() {
        assertThat(of(order(1).line("75.00")
                        .submitted(MONDAY)
                        .cashOnDelivery("75.00", MONDAY)
                        .facts()))
                .isEqualTo(new Waiting());
        assertThat(of(order(1).line("75.00")
                        .submitted(TUESDAY)
                        .cashOnDelivery("75.00", TUESDAY)
                        .facts()))
                .isEqualTo(new Eligible(FROM_TUESDAY, TUESDAY));
    }

    @Test
    void cash_on_delivery_counts_when_the_merchant_records_it() {
        OrderFacts recorded = order(1).line("75.00")
                .submitted(MONDAY)
                .cashOnDelivery("75.00", MONDAY)
                .captured("75.00", WEDNESDAY)
                .facts();

        assertThat(of(recorded)).isEqualTo(new Eligible(FROM_TUESDAY, WEDNESDAY));
    }

    @Test
    void a_promise_and_its_money_are_one_payment_whichever_of_them_counts() {
        OrderFacts half = order(1).line("150.00")
                .submitted(TUESDAY)
                .cashOnDelivery("75.00", TUESDAY)
                .kept("75.00", TUESDAY, WEDNESDAY)
                .facts();
        assertThat(of(half)).isEqualTo(new Waiting());

        OrderFacts notCounting = order(1).line("75.00")
                .submitted(MONDAY)
                .cashOnDelivery("75.00", MONDAY)
                .kept("75.00", MONDAY, WEDNESDAY)
                .facts();
        assertThat(of(notCounting)).isEqualTo(new Eligible(FROM_TUESDAY, WEDNESDAY));
    }

    @Test
    void guests_and_orders_paid_while_something_is_off_do_not_earn() {
        OrderFacts paid = order(1).line("75.00").paid(MONDAY);

        assertThat(of(order(1).byGuest().line("75.00").paid(MONDAY))).isEqualTo(new NotEligible(Reason.GUEST));
        assertThat(Eligibility.of(paid, moment -> RuleVersion.BEFORE_THE_FIRST))
                .isEqualTo(new NotEligible(Reason.PROGRAMME_OFF));
        assertThat(Eligibility.of(paid, moment -> version(1, Instant.EPOCH, true, false, false)))
                .isEqualTo(new PaidWithoutPoints(MONDAY));
    }

    private static Eligibility of(OrderFacts order) {
        return Eligibility.of(order, moment -> moment.isBefore(TUESDAY) ? FIRST : FROM_TUESDAY);
    }

    private static RuleVersion version(
            long number, Instant validFrom, boolean enabled, boolean paymentPoints, boolean cashOnDelivery) {
        ProgrammeRules rules =
                new ProgrammeRules(enabled, paymentPoints, Ratio.of("1"), EarningBase.DEFAULT, cashOnDelivery, true);
        return new RuleVersion(number, validFrom, rules);
    }
}
