package io.fedelta.loyalty.cashback;

import static io.fedelta.loyalty.cashback.CashbackState.AVAILABLE;
import static io.fedelta.loyalty.cashback.CashbackState.CANCELLED;
import static io.fedelta.loyalty.cashback.CashbackState.PENDING;
import static io.fedelta.loyalty.cashback.CashbackState.TAKEN_BACK;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.MailComposer.Composition.Unwanted;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.MessageState;
import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.MailRules;
import io.fedelta.loyalty.programme.NoticeRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldResult;
import io.fedelta.loyalty.tender.Refusal;
import io.fedelta.loyalty.testing.CashbackBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CashbackIntegrationTests {

    private static final long MARIA = 7;
    private static final Instant START = MovableClock.START;

    private CashbackBench bench;

    @AfterEach
    void the_data_proves_right() {
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_paid_order_brings_pending_cashback_that_becomes_available_after_its_days(TestDatabase database) {
        bench = CashbackBench.on(database);

        place(order(1).of(MARIA).line("19.99").paid(START));

        assertThat(bench.states(1)).containsExactly(PENDING);
        assertThat(bench.left(1)).isEqualTo("0.99");
        bench.afterDays(13);
        assertThat(bench.available(MARIA, "EUR")).isEmpty();
        bench.afterDays(1);
        assertThat(bench.states(1)).containsExactly(AVAILABLE);
        assertThat(bench.available(MARIA, "EUR")).isEqualTo("0.99");
        assertThat(bench.afterDays(1).history(MARIA, "EUR")).containsExactly("EARNED 0.99");
    }

    /** M1: buy, earn, refund, keep the points or cashback. */
    @ParameterizedTest
    @EnumSource
    void m1_a_full_refund_takes_points_and_cashback_once_by_entries_that_name_the_order(TestDatabase database) {
        bench = CashbackBench.on(database);
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(START);
        place(order.facts());
        bench.afterDays(14);
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(100);
        assertThat(bench.available(MARIA, "EUR")).isEqualTo("5");

        OrderFacts refunded =
                order.refunded("100.00", bench.loyalty.clock.instant()).facts();
        place(refunded);
        place(refunded);

        assertThat(bench.loyalty.points(MARIA)).isZero();
        assertThat(bench.available(MARIA, "EUR")).isEqualTo("0");
        assertThat(bench.history(MARIA, "EUR")).containsExactly("TAKEN_BACK -5", "EARNED 5");
        assertThat(bench.cashback.history(MARIA, "EUR", 0, 10).rows())
                .extracting(PurseEntry::orderId)
                .containsOnly(Optional.of(1L));
        assertThat(bench.states(1)).containsExactly(TAKEN_BACK);
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_before_it_is_available_lowers_and_the_last_one_cancels(TestDatabase database) {
        bench = CashbackBench.on(database);
        OrderFixture order = order(1).of(MARIA).line("19.99").paidInFull(START);
        place(order.facts());

        place(order.refunded("10.00", START).facts());
        assertThat(bench.left(1)).isEqualTo("0.50");
        place(order.refunded("9.99", START).facts());

        assertThat(bench.states(1)).containsExactly(CANCELLED);
        bench.afterDays(20);
        assertThat(bench.available(MARIA, "EUR")).isEmpty();
        assertThat(bench.mails()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refunds_before_and_after_take_their_share_and_together_all_of_it(TestDatabase database) {
        bench = CashbackBench.on(database);
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(START);
        place(order.facts());

        place(order.refunded("30.00", START).facts());
        bench.afterDays(14);
        place(order.refunded("20.00", START).facts());
        assertThat(bench.available(MARIA, "EUR")).isEqualTo("2.5");
        place(order.refunded("50.00", START).facts());

        assertThat(bench.history(MARIA, "EUR")).containsExactly("TAKEN_BACK -2.5", "TAKEN_BACK -1", "EARNED 3.5");
        assertThat(bench.available(MARIA, "EUR")).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_spent_and_is_taken_back_leaves_a_debt_that_refuses_spending_until_it_is_covered(
            TestDatabase database) {
        bench = CashbackBench.on(database);
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(START);
        place(order.facts());
        bench.afterDays(14);
        Hold hold = hold(MARIA, 2, "4.00", "EUR");
        assertThat(bench.holds.hold(hold)).isInstanceOf(HoldResult.Held.class);
        bench.holds.confirm(hold.holdId());

        place(order.refunded("100.00", START).facts());

        assertThat(bench.available(MARIA, "EUR")).isEqualTo("-4");
        assertThat(bench.holds.hold(hold(MARIA, 3, "0.01", "EUR")))
                .isEqualTo(new HoldResult.Refused(Refusal.NOT_ENOUGH));
        place(order(4).of(MARIA).line("100.00").paid(bench.loyalty.clock.instant()));
        assertThat(bench.afterDays(14).available(MARIA, "EUR")).isEqualTo("1");
        assertThat(bench.holds.hold(hold(MARIA, 5, "1.00", "EUR"))).isInstanceOf(HoldResult.Held.class);
    }

    @ParameterizedTest
    @EnumSource
    void an_order_withdrawn_loses_it_and_earns_anew_when_it_is_submitted_again(TestDatabase database) {
        bench = CashbackBench.on(database);
        place(order(1).of(MARIA).line("100.00").paid(START));
        bench.afterDays(14);

        place(order(1).of(MARIA).state(OrderState.CANCELLED).line("100.00").paid(START));
        assertThat(bench.available(MARIA, "EUR")).isEqualTo("0");
        Instant again = bench.loyalty.clock.instant();
        place(order(1).of(MARIA).line("100.00").paid(again));
        place(order(1).of(MARIA).line("100.00").paid(again));

        assertThat(bench.states(1)).containsExactly(TAKEN_BACK, PENDING);
        assertThat(bench.afterDays(14).available(MARIA, "EUR")).isEqualTo("5");
    }

    @Test
    void an_order_paid_again_after_all_its_money_went_back_earns_again() {
        bench = CashbackBench.on(TestDatabase.HSQLDB);
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(START);
        place(order.facts());
        Instant later = START.plus(Duration.ofDays(1));
        place(order.refunded("100.00", later).facts());

        place(order.captured("100.00", later.plusSeconds(60)).facts());

        assertThat(bench.states(1)).containsExactly(CANCELLED, PENDING);
    }

    /** M3: the same order reported again and again, by many at once. */
    @ParameterizedTest
    @EnumSource
    void m3_many_reports_of_one_order_bring_it_once(TestDatabase database) {
        bench = CashbackBench.on(database);
        bench.loyalty.orders.put(order(1).of(MARIA).line("100.00").paid(START));

        Together.run(12, thread -> () -> bench.loyalty.awarding.decide(1));

        assertThat(bench.states(1)).containsExactly(PENDING);
    }

    @ParameterizedTest
    @EnumSource
    void nodes_that_look_at_once_make_each_available_once(TestDatabase database) {
        bench = CashbackBench.on(database);
        for (long orderId = 1; orderId <= 30; orderId++) {
            place(order(orderId).of(orderId % 4).line("10.00").paid(START));
        }
        bench.loyalty.clock.advance(Duration.ofDays(14));
        List<CashbackBench> nodes = List.of(bench, node(), node(), node());

        Together.run(nodes.size(), thread -> () -> {
            nodes.get(thread).maturing.run();
            return thread;
        });
        bench.maturing.run();

        assertThat(bench.loyalty.jdbc.queryForObject("SELECT SUM(BALANCE) FROM LOY_PURSE", BigDecimal.class))
                .isEqualByComparingTo("15.00");
        assertThat(bench.mails()).hasSize(4);
    }

    private CashbackBench node() {
        LoyaltyBench other = LoyaltyBench.on(bench.loyalty.dataSource);
        other.clock.set(bench.loyalty.clock.instant());
        return CashbackBench.on(other);
    }

    /** M10: currencies mixed up. */
    @ParameterizedTest
    @EnumSource
    void m10_each_currency_has_its_own_wallet_and_pays_only_orders_of_its_own(TestDatabase database) {
        bench = CashbackBench.on(database);
        place(order(1).of(MARIA).line("100.00").paid(START));
        place(order(2).of(MARIA).in("USD").line("60.00").paid(START));
        place(order(3).of(MARIA).in("JPY").line("1999").paid(START));
        bench.afterDays(14);

        assertThat(bench.cashback.wallets(MARIA)).extracting(Wallet::currency).containsExactly("EUR", "JPY", "USD");
        assertThat(bench.available(MARIA, "JPY")).isEqualTo("99");
        String euros = purse(MARIA, "EUR");
        assertThat(bench.holds.hold(bench.wanted(MARIA, 9, euros, "3.00", "USD")))
                .isEqualTo(new HoldResult.Refused(Refusal.OTHER_CURRENCY));
        assertThat(bench.available(MARIA, "EUR")).isEqualTo("5");
    }

    @Test
    void nobody_pays_with_somebody_elses_wallet() {
        bench = CashbackBench.on(TestDatabase.HSQLDB);
        place(order(1).of(MARIA).line("100.00").paid(START));
        bench.afterDays(14);

        Hold theft = bench.wanted(8, 2, purse(MARIA, "EUR"), "1.00", "EUR");

        assertThat(bench.holds.hold(theft)).isEqualTo(new HoldResult.Refused(Refusal.UNKNOWN));
        assertThat(bench.available(MARIA, "EUR")).isEqualTo("5");
    }

    @ParameterizedTest
    @EnumSource
    void off_means_off_and_what_was_earned_before_goes_its_way(TestDatabase database) {
        bench = CashbackBench.on(database);
        place(order(1).of(MARIA).line("100.00").paid(START));
        bench.loyalty.clock.advance(Duration.ofDays(1));
        Instant later = bench.loyalty.clock.instant();
        bench.loyalty.ruled(LoyaltyBench.rules("1"));

        place(order(2).of(MARIA).line("100.00").paid(later));
        bench.loyalty.clock.advance(Duration.ofSeconds(1));
        bench.loyalty.ruled(new ProgrammeRules(
                        false,
                        true,
                        LoyaltyBench.rules("1").ratio(),
                        LoyaltyBench.rules("1").base(),
                        false,
                        true)
                .withCashback(new CashbackRules(true, new BigDecimal("5"), 14)));
        place(order(3).of(MARIA).line("100.00").paid(bench.loyalty.clock.instant()));

        assertThat(bench.states(2)).isEmpty();
        assertThat(bench.states(3)).isEmpty();
        assertThat(bench.reckoning.preview(order(4).of(MARIA).line("10.00").facts()))
                .isEmpty();
        assertThat(bench.afterDays(14).available(MARIA, "EUR")).isEqualTo("5");
    }

    @Test
    void an_order_earns_by_the_rules_of_the_moment_at_which_it_was_paid() {
        bench = CashbackBench.on(TestDatabase.HSQLDB);
        Instant paid = START.plus(Duration.ofDays(1));
        bench.loyalty.clock.set(START.plus(Duration.ofDays(2)));
        bench.ruled(new CashbackRules(true, new BigDecimal("50"), 1));

        place(order(1).of(MARIA).line("100.00").paid(paid));

        assertThat(bench.left(1)).isEqualTo("5.00");
        assertThat(bench.cashback.ofOrder(1).get(0).availableAt()).isEqualTo(paid.plus(Duration.ofDays(14)));
    }

    @Test
    void orders_bring_cashback_also_where_they_bring_no_points() {
        bench = CashbackBench.on(TestDatabase.HSQLDB);
        ProgrammeRules rules = LoyaltyBench.rules("1");
        bench.loyalty.ruled(new ProgrammeRules(true, false, rules.ratio(), rules.base(), false, true)
                .withCashback(new CashbackRules(true, new BigDecimal("5"), 14)));
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(START);

        place(order.facts());
        assertThat(bench.left(1)).isEqualTo("5.00");
        place(order.refunded("40.00", START).facts());

        assertThat(bench.left(1)).isEqualTo("3.00");
        assertThat(bench.loyalty.points(MARIA)).isZero();
    }

    @Test
    void the_promise_is_what_is_earned() {
        bench = CashbackBench.on(TestDatabase.HSQLDB);
        OrderFacts order =
                order(1).of(MARIA).line("33.33").line("0.59").discount("1.07").paid(START);

        CashbackExplanation promise = bench.reckoning.preview(order).orElseThrow();
        place(order);

        CashbackEarning earned = bench.cashback.ofOrder(1).get(0);
        assertThat(earned.amount()).isEqualTo(promise.amount());
        assertThat(bench.cashback.explanations(List.of(earned.earningId()))).containsValue(promise);
    }

    @ParameterizedTest
    @EnumSource
    void what_becomes_available_on_one_day_makes_one_mail(TestDatabase database) {
        bench = CashbackBench.on(database);
        place(order(1).of(MARIA).line("100.00").paid(START));
        place(order(2).of(MARIA).line("60.00").paid(START.plus(Duration.ofHours(1))));
        place(order(3).of(MARIA).line("10.00").paid(START.plus(Duration.ofDays(1))));
        bench.afterDays(14);
        bench.loyalty.clock.advance(Duration.ofHours(1));
        bench.maturing.run();

        assertThat(bench.mails()).containsExactly("7-2026-03-15");
        assertThat(bench.notices).hasSize(2);
        Ready ready = (Ready) bench.mail(MARIA).compose(message("7-2026-03-15"));
        assertThat(ready.mail().variables()).containsEntry("amounts", List.of("€8.00"));
        assertThat(bench.afterDays(1).mails()).containsExactly("7-2026-03-15", "7-2026-03-16");
    }

    @Test
    void what_was_taken_back_before_its_mail_leaves_is_not_told() {
        bench = CashbackBench.on(TestDatabase.HSQLDB);
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(START);
        place(order.facts());
        bench.afterDays(14);

        place(order.refunded("100.00", START).facts());

        assertThat(bench.mail(MARIA).compose(message("7-2026-03-15"))).isInstanceOf(Unwanted.class);
    }

    @Test
    void no_mail_where_the_merchant_has_switched_it_off() {
        bench = CashbackBench.on(TestDatabase.HSQLDB);
        bench.loyalty.ruled(bench.loyalty
                .programme
                .current()
                .rules()
                .withMails(new MailRules(List.of("CASHBACK_AVAILABLE"), 7, NoticeRules.NOBODY)));
        place(order(1).of(MARIA).line("100.00").paid(START));

        assertThat(bench.afterDays(14).mails()).isEmpty();
        assertThat(bench.available(MARIA, "EUR")).isEqualTo("5");
    }

    @ParameterizedTest
    @EnumSource
    void an_administrator_adds_once_for_each_request_and_takes_no_more_than_is_free(TestDatabase database) {
        bench = CashbackBench.on(database);

        adjust("10.00", "first");
        adjust("10.00", "first");
        assertThat(adjust("-10.01", "too much")).isEmpty();
        adjust("-4.00", "second");
        adjust("-6.00", "third");
        assertThat(adjust("-6.00", "third")).as("a second click").isPresent();
        adjust("6.00", "fourth");

        assertThat(bench.history(MARIA, "EUR"))
                .containsExactly("ADJUSTED 6", "ADJUSTED -6", "ADJUSTED -4", "ADJUSTED 10");
        assertThat(bench.available(MARIA, "EUR")).isEqualTo("6");
    }

    @ParameterizedTest
    @EnumSource
    void a_form_that_took_everything_and_is_sent_again_has_done_its_work(TestDatabase database) {
        bench = CashbackBench.on(database);
        adjust("10.00", "first");

        adjust("-10.00", "all");

        assertThat(adjust("-10.00", "all")).map(PurseEntry::amount).contains(new BigDecimal("-10.00"));
    }

    private Optional<PurseEntry> adjust(String amount, String request) {
        return bench.adjustments.adjust(MARIA, "EUR", new BigDecimal(amount), new ManualNote("sorry", "anna"), request);
    }

    private static Message message(String subject) {
        return new Message(
                "m",
                MessageKind.CASHBACK_AVAILABLE,
                MARIA,
                subject,
                MessageState.SENDING,
                0,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
    }

    private Hold hold(long customer, long orderId, String amount, String currency) {
        return bench.wanted(customer, orderId, purse(customer, currency), amount, currency);
    }

    private String purse(long accountId, String currency) {
        return bench.cashback.wallet(accountId, currency).orElseThrow().purseId();
    }

    private void place(OrderFacts order) {
        bench.loyalty.place(order);
    }
}
