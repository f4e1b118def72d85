package io.fedelta.loyalty.tender;

import static io.fedelta.loyalty.purse.PurseEntryKind.ISSUED;
import static io.fedelta.loyalty.purse.PurseEntryKind.RETURNED;
import static io.fedelta.loyalty.purse.PurseEntryKind.SPENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.tender.HoldResult.Held;
import io.fedelta.loyalty.tender.HoldResult.Refused;
import io.fedelta.loyalty.testing.TenderBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HoldsIntegrationTests {

    private TenderBench bench;

    @AfterEach
    void nothing_is_missing_or_doubled() {
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_held_is_still_there_but_nobody_else_can_spend_it(TestDatabase database) {
        String card = cardOn(database, "100");

        assertThat(bench.holds.hold(bench.wanted(card, 1, "70"))).isInstanceOf(Held.class);

        assertThat(bench.balance(card)).isEqualTo("100.00");
        assertThat(bench.free(card)).isEqualTo("30.00");
        assertThat(bench.holds.hold(bench.wanted(card, 2, "30.01"))).isEqualTo(new Refused(Refusal.NOT_ENOUGH));
        assertThat(bench.holds.hold(bench.wanted(card, 2, "30"))).isInstanceOf(Held.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_hold_again_gives_the_same_hold_even_if_it_took_everything(TestDatabase database) {
        String card = cardOn(database, "100");
        Hold wanted = bench.wanted(card, 1, "100");

        HoldResult first = bench.holds.hold(wanted);
        HoldResult again = bench.holds.hold(wanted);

        assertThat(again).isEqualTo(first);
        assertThat(bench.free(card)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @EnumSource
    void the_same_hold_again_takes_no_more_where_more_is_left(TestDatabase database) {
        String card = cardOn(database, "100");
        Hold wanted = bench.wanted(card, 1, "10");

        Together.run(8, thread -> () -> bench.holds.hold(wanted));

        assertThat(bench.free(card)).isEqualTo("90.00");
    }

    @ParameterizedTest
    @EnumSource
    void confirming_spends_once(TestDatabase database) {
        String card = cardOn(database, "100");
        Hold hold = held(card, "40");

        Together.run(8, thread -> () -> bench.holds.confirm(hold.holdId()));

        assertThat(bench.holds.confirm(hold.holdId())).map(Hold::state).contains(HoldState.CONFIRMED);
        assertThat(bench.balance(card)).isEqualTo("60.00");
        assertThat(bench.kinds(card)).containsExactly(SPENT, ISSUED);
    }

    @ParameterizedTest
    @EnumSource
    void a_released_hold_is_free_again_and_cannot_be_confirmed_or_held_again(TestDatabase database) {
        String card = cardOn(database, "100");
        Hold hold = held(card, "40");

        Together.run(8, thread -> () -> {
            bench.holds.release(hold.holdId());
            return null;
        });

        assertThat(bench.free(card)).isEqualTo("100.00");
        assertThat(bench.holds.confirm(hold.holdId())).isEmpty();
        assertThat(bench.holds.hold(hold)).isEqualTo(new Refused(Refusal.UNAVAILABLE));
        assertThat(bench.free(card)).isEqualTo("100.00");
    }

    @ParameterizedTest
    @EnumSource
    void m5_rollback_cancellation_and_reaper_give_back_once_what_was_spent(TestDatabase database) {
        String card = cardOn(database, "100");
        Hold hold = confirmed(card, "40");

        Together.run(3, thread -> () -> {
            bench.holds.release(hold.holdId());
            return null;
        });

        assertThat(bench.balance(card)).isEqualTo("100.00");
        assertThat(bench.kinds(card)).containsExactly(RETURNED, SPENT, ISSUED);
        assertThat(bench.holds.refund(hold.holdId(), new BigDecimal("10"), "late"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_gives_back_once_and_never_more_than_was_spent(TestDatabase database) {
        String card = cardOn(database, "100");
        Hold hold = confirmed(card, "40");

        List<BigDecimal> same =
                Together.run(8, thread -> () -> bench.holds.refund(hold.holdId(), new BigDecimal("15.50"), "first"));
        BigDecimal rest = bench.holds.refund(hold.holdId(), new BigDecimal("40"), "second");

        assertThat(same).allSatisfy(amount -> assertThat(amount).isEqualTo("15.50"));
        assertThat(rest).isEqualByComparingTo("24.50");
        assertThat(bench.holds.refund(hold.holdId(), BigDecimal.ONE, "third")).isZero();
        assertThat(bench.balance(card)).isEqualTo("100.00");
    }

    @ParameterizedTest
    @EnumSource
    void books_of_other_software_are_followed_up_to_their_sum(TestDatabase database) {
        String card = cardOn(database, "100");
        Hold hold = confirmed(card, "40");
        bench.holds.refund(hold.holdId(), new BigDecimal("5"), "by our gateway");

        assertThat(bench.holds.refundUpTo(hold.holdId(), new BigDecimal("5"))).isZero();
        assertThat(bench.holds.refundUpTo(hold.holdId(), new BigDecimal("12"))).isEqualByComparingTo("7");
        assertThat(bench.holds.refundUpTo(hold.holdId(), new BigDecimal("12"))).isZero();
        assertThat(bench.balance(card)).isEqualTo("72.00");
    }

    @ParameterizedTest
    @EnumSource
    void a_release_after_a_partial_refund_gives_back_the_rest(TestDatabase database) {
        String card = cardOn(database, "100");
        Hold hold = confirmed(card, "40");
        bench.holds.refund(hold.holdId(), new BigDecimal("15"), "first");

        bench.holds.release(hold.holdId());

        assertThat(bench.balance(card)).isEqualTo("100.00");
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_of_what_was_only_held_or_of_nothing_gives_nothing(TestDatabase database) {
        String card = cardOn(database, "100");
        Hold hold = held(card, "40");

        assertThat(bench.holds.refund(hold.holdId(), BigDecimal.TEN, "too early"))
                .isZero();
        assertThat(bench.holds.refund("nobody's", BigDecimal.TEN, "first")).isZero();
        bench.holds.confirm(hold.holdId());
        assertThat(bench.holds.refund(hold.holdId(), new BigDecimal("-3"), "negative"))
                .isZero();
        assertThat(bench.balance(card)).isEqualTo("60.00");
    }

    @ParameterizedTest
    @EnumSource
    void another_currency_another_kind_and_no_purse_at_all_are_refused(TestDatabase database) {
        String card = cardOn(database, "100");
        Hold wanted = bench.wanted(card, 1, "10");

        assertThat(bench.holds.hold(changed(wanted, TenderKind.GIFT_CARD, card, "USD")))
                .isEqualTo(new Refused(Refusal.OTHER_CURRENCY));
        assertThat(bench.holds.hold(changed(wanted, TenderKind.CASHBACK, card, "EUR")))
                .isEqualTo(new Refused(Refusal.UNKNOWN));
        assertThat(bench.holds.hold(changed(wanted, TenderKind.GIFT_CARD, "nobody's", "EUR")))
                .isEqualTo(new Refused(Refusal.UNKNOWN));
    }

    @ParameterizedTest
    @EnumSource
    void a_hundred_threads_spend_a_card_of_100_on_orders_of_10_and_ten_succeed(TestDatabase database) {
        String card = cardOn(database, "100");

        List<Boolean> paid = Together.run(100, thread -> () -> {
            Hold wanted = bench.wanted(card, thread, "10");
            return bench.holds.hold(wanted) instanceof Held
                    && bench.holds.confirm(wanted.holdId()).isPresent();
        });

        assertThat(paid).filteredOn(Boolean::booleanValue).hasSize(10);
        assertThat(bench.balance(card)).isEqualTo("0.00");
    }

    private String cardOn(TestDatabase database, String amount) {
        bench = TenderBench.on(database);
        return bench.card(amount);
    }

    private Hold held(String card, String amount) {
        return ((Held) bench.holds.hold(bench.wanted(card, 1, amount))).hold();
    }

    private Hold confirmed(String card, String amount) {
        return bench.holds.confirm(held(card, amount).holdId()).orElseThrow();
    }

    private static Hold changed(Hold hold, TenderKind kind, String sourceId, String currency) {
        return new Hold(
                hold.holdId(),
                kind,
                sourceId,
                hold.orderId(),
                hold.customerId(),
                hold.amount(),
                currency,
                0,
                BigDecimal.ZERO,
                HoldState.HELD,
                hold.heldAt());
    }
}
