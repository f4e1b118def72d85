package io.fedelta.loyalty.card;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldResult;
import io.fedelta.loyalty.tender.HoldResult.Held;
import io.fedelta.loyalty.tender.HoldResult.Refused;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.Refusal;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.testing.CardBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardHoldsIntegrationTests {

    private static final long MARIA = 7;
    private static final long MALLORY = 8;

    private static Hold wanted(Card card, long customer, String euros, String currency) {
        return new Hold(
                UUID.randomUUID().toString(),
                TenderKind.GIFT_CARD,
                card.purseId(),
                42,
                customer,
                new BigDecimal(euros),
                currency,
                0,
                BigDecimal.ZERO,
                HoldState.HELD,
                START);
    }

    private static HoldResult hold(CardBench bench, Card card, long customer, String euros) {
        return bench.holds.hold(wanted(card, customer, euros, "EUR"));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_held_and_paid_leaves_the_rest_on_the_card(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Card card = bench.given("50");

        Hold hold = ((Held) hold(bench, card, MARIA, "20")).hold();
        assertThat(bench.now(card).free()).isEqualByComparingTo("30");
        bench.holds.confirm(hold.holdId());

        assertThat(bench.now(card).purse().balance()).isEqualByComparingTo("30");
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_pays_with_another_customers_card_or_one_that_is_blocked_or_over(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Card marias = bench.ofCustomer(MARIA, "50");
        Card blocked = bench.given("50");
        bench.rows.changeState(blocked.cardId(), CardState.BLOCKED);
        Card over = bench.issue(CardOrigin.PAID, "50", Optional.empty(), Optional.of(START));

        assertThat(hold(bench, marias, MALLORY, "1")).isEqualTo(new Refused(Refusal.UNKNOWN));
        assertThat(hold(bench, blocked, MALLORY, "1")).isEqualTo(new Refused(Refusal.UNKNOWN));
        assertThat(hold(bench, over, MALLORY, "1")).isEqualTo(new Refused(Refusal.EXPIRED));
        assertThat(bench.holds.hold(wanted(marias, MARIA, "1", "USD"))).isEqualTo(new Refused(Refusal.OTHER_CURRENCY));
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_sixteen_carts_with_one_card_of_a_hundred_ten_pay_ten_each(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Card card = bench.given("100");

        List<HoldResult> results = Together.run(16, thread -> () -> hold(bench, card, MARIA + thread, "10"));

        assertThat(results.stream().filter(Held.class::isInstance)).hasSize(10);
        assertThat(bench.now(card).free()).isEqualByComparingTo("0");
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_refund_brings_back_after_the_end_can_still_be_spent_for_thirty_days(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Instant end = START.plus(Duration.ofDays(10));
        Card card = bench.issue(CardOrigin.PAID, "50", Optional.empty(), Optional.of(end));
        Hold hold = ((Held) hold(bench, card, MARIA, "50")).hold();
        bench.holds.confirm(hold.holdId());

        bench.loyalty.clock.set(end.plus(Duration.ofDays(5)));
        bench.holds.refund(hold.holdId(), new BigDecimal("20"), "r1");

        assertThat(bench.now(card).expiresAt()).contains(end.plus(Duration.ofDays(35)));
        assertThat(hold(bench, card, MARIA, "20")).isInstanceOf(Held.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_checkout_that_fails_does_not_lengthen_a_cards_life(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Instant end = START.plus(Duration.ofDays(10));
        Card card = bench.issue(CardOrigin.PAID, "50", Optional.empty(), Optional.of(end));
        Hold hold = ((Held) hold(bench, card, MARIA, "50")).hold();

        bench.loyalty.clock.set(end.plusMillis(1));
        bench.holds.release(hold.holdId());

        assertThat(bench.now(card).expiresAt()).contains(end);
        assertThat(bench.now(card).free()).isEqualByComparingTo("50");
    }
}
