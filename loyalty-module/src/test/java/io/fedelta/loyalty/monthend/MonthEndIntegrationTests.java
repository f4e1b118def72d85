package io.fedelta.loyalty.monthend;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.ManualExplanation;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.monthend.service.JdbcMonthEnds;
import io.fedelta.loyalty.monthend.service.MonthEndTask;
import io.fedelta.loyalty.monthend.service.MonthEnds;
import io.fedelta.loyalty.monthend.service.MonthSums;
import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.testing.CardBench;
import io.fedelta.loyalty.testing.CashbackBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.verification.Finding;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MonthEndIntegrationTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final long MARIA = 7;
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final Instant FIRST_OF_APRIL = Instant.parse("2026-03-31T22:40:00Z");
    private static final Instant FIRST_OF_MAY = Instant.parse("2026-04-30T22:40:00Z");

    private LoyaltyBench shop;
    private CashbackBench cashback;
    private CardBench cards;
    private MonthEnds months;

    private void open(TestDatabase database) {
        shop = LoyaltyBench.on(database);
        cashback = CashbackBench.on(shop);
        cards = CardBench.on(shop);
        shop.ruled(LoyaltyBench.rules("1")
                .withCashback(new CashbackRules(true, new BigDecimal("5"), 14))
                .withSpending(new SpendingRules(true, 100, new BigDecimal("5"), "EUR", 50, 100, false, false)));
        months = new JdbcMonthEnds(
                shop.jdbc, new MonthSums(shop.jdbc, shop.programme, ROME), shop.transactions, shop.clock, ROME);
    }

    @ParameterizedTest
    @EnumSource
    void the_end_of_a_month_is_the_beginning_of_the_next_and_all_that_moved(TestDatabase database) {
        open(database);
        march();
        at(FIRST_OF_APRIL);
        assertThat(months.freeze(MARCH, Optional.of("anna"))).isEqualTo(FreezeAnswer.FROZEN);
        april();
        at(FIRST_OF_MAY);
        assertThat(months.freeze(APRIL, Optional.empty())).isEqualTo(FreezeAnswer.FROZEN);

        MonthEnd march = months.find(MARCH).orElseThrow();
        MonthEnd april = months.find(APRIL).orElseThrow();
        assertThat(plain(march, Book.POINTS, ""))
                .containsExactlyInAnyOrder("OPENING 0", "EARNED 300", "BY_HAND 40", "CLOSING 340");
        assertThat(plain(april, Book.POINTS, ""))
                .containsExactlyInAnyOrder("OPENING 340", "EARNED 80", "TAKEN_BACK -150", "BY_HAND -10", "CLOSING 260");
        assertThat(plain(march, Book.CASHBACK_PENDING, "EUR"))
                .containsExactlyInAnyOrder("OPENING 0", "EARNED 15", "MATURED -5", "CLOSING 10");
        assertThat(plain(april, Book.CASHBACK_PENDING, "EUR"))
                .containsExactlyInAnyOrder("OPENING 10", "EARNED 4", "TAKEN_BACK -7.5", "MATURED -2.5", "CLOSING 4");
        assertThat(plain(march, Book.CASHBACK, "EUR")).containsExactlyInAnyOrder("OPENING 0", "MATURED 5", "CLOSING 5");
        assertThat(plain(march, Book.CARDS_GIVEN, "EUR"))
                .containsExactlyInAnyOrder("OPENING 0", "ISSUED 40", "CLOSING 40");
        everyBookGoesOn(march, april);
        assertThat(verify()).isEmpty();
    }

    private static void everyBookGoesOn(MonthEnd before, MonthEnd month) {
        assertThat(month.figures())
                .filteredOn(figure -> figure.move() == Move.OPENING)
                .isNotEmpty()
                .allSatisfy(opening -> assertThat(opening.amount())
                        .isEqualByComparingTo(before.figure(opening.book(), opening.currency(), Move.CLOSING)));
        assertThat(month.figures())
                .filteredOn(figure -> figure.move() == Move.CLOSING)
                .allSatisfy(closing -> {
                    BigDecimal moved = month.figures().stream()
                            .filter(figure -> figure.book() == closing.book()
                                    && figure.currency().equals(closing.currency())
                                    && figure.move().isFlow())
                            .map(MonthFigure::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(month.figure(closing.book(), closing.currency(), Move.OPENING)
                                    .add(moved))
                            .isEqualByComparingTo(closing.amount());
                });
    }

    @ParameterizedTest
    @EnumSource
    void a_month_that_is_frozen_late_has_the_figures_of_its_end(TestDatabase database) {
        open(database);
        march();
        at(FIRST_OF_APRIL);
        months.freeze(MARCH, Optional.empty());
        Collection<String> inTime = everything(months.find(MARCH).orElseThrow());

        open(database);
        march();
        april();
        at(FIRST_OF_MAY);
        months.freeze(MARCH, Optional.empty());

        assertThat(everything(months.find(MARCH).orElseThrow())).isEqualTo(inTime);
    }

    @ParameterizedTest
    @EnumSource
    void months_begin_and_end_in_the_shop_s_time_zone(TestDatabase database) {
        open(database);
        at(Instant.parse("2026-03-31T21:59:59Z"));
        shop.adjust(MARIA, 10);
        at(Instant.parse("2026-03-31T22:00:00Z"));
        shop.adjust(MARIA, 7);
        at(FIRST_OF_MAY);
        months.freeze(APRIL, Optional.empty());

        assertThat(plain(months.find(APRIL).orElseThrow(), Book.POINTS, ""))
                .containsExactlyInAnyOrder("OPENING 10", "BY_HAND 7", "CLOSING 17");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_earned_in_a_month_and_written_in_the_next_is_the_next_one_s(TestDatabase database) {
        open(database);
        shop.adjust(MARIA, 10);
        at(FIRST_OF_APRIL);
        months.freeze(MARCH, Optional.empty());
        shop.transactions.inNew(() -> shop.ledger.post(new Posting(
                MARIA,
                EntryKind.MANUAL_CREDIT,
                Source.adminAction("late"),
                0,
                Points.of(5),
                Optional.empty(),
                new ManualExplanation(Points.of(5)),
                Optional.of(new ManualNote("late", "anna")),
                MovableClock.START)));
        at(FIRST_OF_MAY);
        months.freeze(APRIL, Optional.empty());

        assertThat(plain(months.find(APRIL).orElseThrow(), Book.POINTS, ""))
                .containsExactlyInAnyOrder("OPENING 10", "BY_HAND 5", "CLOSING 15");
    }

    @ParameterizedTest
    @EnumSource
    void a_month_is_frozen_once_not_too_early_and_not_before_the_first_member(TestDatabase database) {
        open(database);
        assertThat(months.freeze(YearMonth.of(2026, 2), Optional.empty())).isEqualTo(FreezeAnswer.NOTHING_THERE);
        shop.adjust(MARIA, 10);
        assertThat(months.freeze(MARCH, Optional.empty())).isEqualTo(FreezeAnswer.TOO_EARLY);
        at(Instant.parse("2026-03-31T22:05:00Z"));
        assertThat(months.freeze(MARCH, Optional.empty())).isEqualTo(FreezeAnswer.TOO_EARLY);
        at(FIRST_OF_APRIL);
        assertThat(months.unfrozen()).containsExactly(MARCH);

        List<FreezeAnswer> answers =
                Together.run(4, thread -> () -> months.freeze(MARCH, Optional.of("anna" + thread)));

        assertThat(answers)
                .containsOnlyOnce(FreezeAnswer.FROZEN)
                .containsOnly(FreezeAnswer.FROZEN, FreezeAnswer.FROZEN_BEFORE);
        assertThat(months.unfrozen()).isEmpty();
        assertThat(months.freeze(YearMonth.of(2026, 2), Optional.empty())).isEqualTo(FreezeAnswer.NOTHING_THERE);
    }

    @ParameterizedTest
    @EnumSource
    void the_task_catches_up_with_every_month_that_no_server_saw_ending(TestDatabase database) {
        open(database);
        shop.adjust(MARIA, 10);
        MonthEndTask task = new MonthEndTask(months, shop.clock, ROME);
        assertThat(task.run().rows()).isZero();
        at(Instant.parse("2026-04-20T10:00:00Z"));
        assertThat(task.run().rows()).isZero();
        at(FIRST_OF_APRIL);
        assertThat(task.run().rows()).isEqualTo(1);
        at(Instant.parse("2026-07-02T10:00:00Z"));

        assertThat(task.run().rows()).isEqualTo(3);
        assertThat(months.frozen()).containsExactly(YearMonth.of(2026, 6), YearMonth.of(2026, 5), APRIL, MARCH);
        assertThat(task.run().rows()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void points_are_valued_by_their_worth_and_the_share_that_is_used(TestDatabase database) {
        open(database);
        march();
        shop.transactions.inNew(() -> shop.ledger.post(new Posting(
                MARIA,
                EntryKind.SPENT,
                Source.spending(1, "h"),
                0,
                Points.of(-85),
                Optional.empty(),
                new ManualExplanation(Points.of(-85)),
                Optional.empty(),
                shop.clock.instant())));
        at(FIRST_OF_APRIL);
        months.freeze(MARCH, Optional.empty());

        MonthEnd march = months.find(MARCH).orElseThrow();
        assertThat(march.worth().source()).isEqualTo(PointWorth.Source.SPENDING);
        assertThat(march.share().share()).isEqualByComparingTo("0.25");
        // 255 points × 0.05 € × 25 %
        assertThat(march.figure(Book.POINTS, "EUR", Move.VALUE)).isEqualByComparingTo("3.19");
    }

    @ParameterizedTest
    @EnumSource
    void the_merchant_s_share_counts_for_months_that_are_frozen_from_then_on(TestDatabase database) {
        open(database);
        march();
        at(FIRST_OF_APRIL);
        months.freeze(MARCH, Optional.empty());
        months.expect(Optional.of(new BigDecimal("60")), "anna");
        at(FIRST_OF_MAY);
        months.freeze(APRIL, Optional.empty());
        months.expect(Optional.empty(), "anna");

        assertThat(months.find(MARCH).orElseThrow().share().source()).isEqualTo(ExpectedShare.Source.OBSERVED);
        assertThat(months.find(APRIL).orElseThrow().share())
                .satisfies(share -> assertThat(share.share()).isEqualByComparingTo("0.6"))
                .satisfies(share -> assertThat(share.source()).isEqualTo(ExpectedShare.Source.SET));
        // 340 points × 0.05 € × 60 %
        assertThat(months.find(APRIL).orElseThrow().figure(Book.POINTS, "EUR", Move.VALUE))
                .isEqualByComparingTo("10.20");
        assertThat(months.expectedShare()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_frozen_month_that_is_not_its_entries_any_more_is_found_by_the_proof(TestDatabase database) {
        open(database);
        march();
        at(FIRST_OF_APRIL);
        months.freeze(MARCH, Optional.empty());
        assertThat(verify()).isEmpty();

        shop.jdbc.update(
                "UPDATE LOY_MONTH_END_FIGURE SET AMOUNT = AMOUNT + 1 WHERE BOOK = 'POINTS' AND MOVE = 'CLOSING'");
        assertThat(verify()).containsExactlyInAnyOrder("month-end-adds-up", "month-end-is-its-entries");
    }

    /** 100 and 200 points for orders, 40 by hand; cashback 5 of which 14 days are over, and 10; a card of 40. */
    private void march() {
        at(MovableClock.START);
        shop.place(order(1).of(MARIA).line("100.00").paid(shop.clock.instant()));
        at(Instant.parse("2026-03-20T10:00:00Z"));
        cashback.maturing.run();
        shop.place(order(2).of(MARIA).line("200.00").paid(shop.clock.instant()));
        shop.adjust(MARIA, 40);
        cards.given("40.00");
    }

    /** Three quarters of an order go back while its cashback is pending, the rest matures, an order comes. */
    private void april() {
        at(Instant.parse("2026-04-02T10:00:00Z"));
        OrderFixture second = order(2).of(MARIA).line("200.00").paidInFull(Instant.parse("2026-03-20T10:00:00Z"));
        shop.place(second.refunded("150.00", shop.clock.instant()).facts());
        at(Instant.parse("2026-04-20T10:00:00Z"));
        cashback.maturing.run();
        shop.place(order(3).of(MARIA).line("80.00").paid(shop.clock.instant()));
        shop.adjust(MARIA, -10);
    }

    private void at(Instant moment) {
        shop.clock.set(moment);
    }

    private List<String> verify() {
        shop.clock.advance(Duration.ofMinutes(1));
        return cashback.verify().stream().map(Finding::check).distinct().toList();
    }

    private static List<String> plain(MonthEnd month, Book book, String currency) {
        return month.figures().stream()
                .filter(figure -> figure.book() == book && figure.currency().equals(currency))
                .map(figure -> figure.move() + " "
                        + figure.amount().stripTrailingZeros().toPlainString())
                .toList();
    }

    private static Collection<String> everything(MonthEnd month) {
        TreeMap<String, String> figures = new TreeMap<>();
        month.figures()
                .forEach(figure -> figures.put(
                        figure.book() + " " + figure.currency() + " " + figure.move(),
                        figure.book() + " " + figure.move() + " "
                                + figure.amount().stripTrailingZeros().toPlainString()));
        return List.copyOf(figures.values());
    }
}
