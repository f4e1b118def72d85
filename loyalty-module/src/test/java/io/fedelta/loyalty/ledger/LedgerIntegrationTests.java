package io.fedelta.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.service.JdbcLoyaltyLedger;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerIntegrationTests {

    private static final Instant PAID_AT = MovableClock.START.minusSeconds(60);

    @ParameterizedTest
    @EnumSource
    void an_entry_opens_its_account_and_moves_both_balances(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);

        Entry entry = post(bench, payment(7, 1, "75.00")).entry();

        assertThat(bench.ledger.account(7)).isEqualTo(new Account(7, Points.of(75), Points.of(75), 1));
        assertThat(entry).isEqualTo(bench.ledger.entry(7, 1).orElseThrow());
        assertThat(entry)
                .extracting(Entry::balance, Entry::spendableBalance, Entry::ruleVersion, Entry::occurredAt)
                .containsExactly(Points.of(75), Points.of(75), Optional.of(3L), PAID_AT);
        assertThat(entry.recordedAt()).isEqualTo(MovableClock.START);
    }

    @ParameterizedTest
    @EnumSource
    void posting_the_same_thing_again_gives_the_entry_that_is_there(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        Entry first = post(bench, payment(7, 1, "75.00")).entry();

        PostingResult again = post(bench, payment(7, 1, "75.00"));

        assertThat(again).isEqualTo(new PostingResult.AlreadyPosted(first));
        assertThat(bench.points(7)).isEqualTo(75);
        assertThat(bench.ledger.history(7, 0, 10).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_account_changes_with_its_entries_only(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        post(bench, payment(7, 1, "75.00"));

        bench.clock.advance(Duration.ofHours(1));
        post(bench, payment(7, 1, "75.00"));
        assertThat(changedAt(bench)).isEqualTo(Moments.column(MovableClock.START));

        post(bench, payment(7, 2, "75.00"));
        assertThat(changedAt(bench)).isEqualTo(Moments.column(bench.clock.instant()));
    }

    @ParameterizedTest
    @EnumSource
    void history_is_paged_newest_first_with_running_balances(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        IntStream.rangeClosed(1, 25).forEach(order -> post(bench, payment(7, order, "10.00")));

        assertThat(balances(bench, 0, 10)).containsExactly(250L, 240L, 230L, 220L, 210L, 200L, 190L, 180L, 170L, 160L);
        assertThat(balances(bench, 2, 10)).containsExactly(50L, 40L, 30L, 20L, 10L);
        assertThat(balances(bench, 3, 10)).as("past the end").containsExactly(50L, 40L, 30L, 20L, 10L);
        assertThat(balances(bench, Integer.MAX_VALUE, 100)).hasSize(25);
        assertThat(bench.ledger.history(7, -1, 1_000_000_000))
                .extracting(Page::number, Page::size, Page::pages)
                .containsExactly(0, 100, 1);
    }

    @ParameterizedTest
    @EnumSource
    void the_explanation_of_a_long_order_is_read_back_as_it_was(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        List<BaseComponent> components = new ArrayList<>();
        for (int item = 1; item <= 300; item++) {
            components.add(new BaseComponent(
                    Sort.ITEM, "" + item, "Portrait – 肖像 📷 \"" + item, 1, new BigDecimal("1.50"), item % 2 == 0));
        }
        PaymentExplanation explanation =
                new PaymentExplanation("EUR", new BigDecimal("0.5"), components, BigDecimal.ZERO);

        Entry entry = post(bench, payment(7, 1, explanation)).entry();

        assertThat(bench.ledger.explanation(7, 1)).isEqualTo(explanation);
        assertThat(bench.ledger.explanation(7, 1).points()).isEqualTo(entry.points());
        assertThat(parts(bench)).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource
    void explanations_of_a_page_come_in_one_map(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        IntStream.rangeClosed(1, 5).forEach(order -> post(bench, payment(7, order, order + ".00")));

        assertThat(bench.ledger.explanations(7, 2, 4))
                .containsOnlyKeys(2L, 3L, 4L)
                .containsEntry(3L, explanation("3.00"));
        assertThatThrownBy(() -> bench.ledger.explanation(7, 6)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_listener_that_fails_undoes_the_entry(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        bench.postingListeners.add((account, entry) -> {
            throw new IllegalStateException("no reward today");
        });

        assertThatThrownBy(() -> post(bench, payment(7, 1, "75.00"))).hasMessage("no reward today");

        assertThat(bench.ledger.account(7)).isEqualTo(Account.unopened(7));
        assertThat(parts(bench)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_adjustment_counts_once_for_its_request_and_keeps_reason_and_name(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        ManualNote note = new ManualNote("goodwill after incident", "anna");

        bench.adjustments.adjust(7, Points.of(50), note, "request-1");
        PostingResult again = bench.adjustments.adjust(7, Points.of(50), note, "request-1");
        bench.adjustments.adjust(7, Points.of(-80), note, "request-2");

        assertThat(again).isInstanceOf(PostingResult.AlreadyPosted.class);
        assertThat(again.entry().note()).contains(note);
        assertThat(bench.points(7)).isEqualTo(-30);
    }

    @ParameterizedTest
    @EnumSource
    void a_balance_that_would_overflow_is_refused(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        bench.jdbc.update("""
                INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                VALUES (7, ?, 0, 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)""", Long.MAX_VALUE - 10);

        assertThatThrownBy(() -> post(bench, payment(7, 1, "75.00"))).isInstanceOf(ArithmeticException.class);
        assertThat(bench.ledger.history(7, 0, 10).rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_posted_outside_a_transaction(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);

        assertThatThrownBy(() -> bench.ledger.post(payment(7, 1, "75.00"))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_posted_while_a_unique_key_is_missing(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        JdbcLoyaltyLedger unguarded =
                new JdbcLoyaltyLedger(bench.jdbc, List.of(), () -> List.of("LOY_ENTRY (…)"), () -> true, bench.clock);

        assertThatThrownBy(() -> bench.transactions.inNew(() -> unguarded.post(payment(7, 1, "75.00"))))
                .isInstanceOf(LedgerUnguardedException.class)
                .hasMessageContaining("LOY_ENTRY");
    }

    private static PostingResult post(LoyaltyBench bench, Posting posting) {
        return bench.transactions.inNew(() -> bench.ledger.post(posting));
    }

    private static Posting payment(long accountId, long orderId, String amount) {
        return payment(accountId, orderId, explanation(amount));
    }

    private static Posting payment(long accountId, long orderId, PaymentExplanation explanation) {
        return new Posting(
                accountId,
                EntryKind.PAYMENT,
                Source.order(orderId),
                0,
                explanation.points(),
                Optional.of(3L),
                explanation,
                Optional.empty(),
                PAID_AT);
    }

    private static PaymentExplanation explanation(String amount) {
        BaseComponent item = new BaseComponent(Sort.ITEM, "1", "Portrait", 1, new BigDecimal(amount), true);
        return new PaymentExplanation("EUR", BigDecimal.ONE, List.of(item), BigDecimal.ZERO);
    }

    private static List<Long> balances(LoyaltyBench bench, int page, int size) {
        return bench.ledger.history(7, page, size).rows().stream()
                .map(entry -> entry.balance().value())
                .toList();
    }

    private static LocalDateTime changedAt(LoyaltyBench bench) {
        return bench.jdbc
                .queryForObject("SELECT CHANGED_AT FROM LOY_ACCOUNT WHERE ACCOUNT_ID = 7", Timestamp.class)
                .toLocalDateTime();
    }

    private static int parts(LoyaltyBench bench) {
        return bench.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_ENTRY_EXPLANATION", Integer.class);
    }
}
