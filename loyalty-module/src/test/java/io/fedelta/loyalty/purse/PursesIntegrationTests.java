package io.fedelta.loyalty.purse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.ledger.LedgerUnguardedException;
import io.fedelta.loyalty.purse.service.JdbcPurses;
import io.fedelta.loyalty.testing.TenderBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PursesIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void the_same_thing_is_posted_once(TestDatabase database) {
        TenderBench bench = TenderBench.on(database);
        String card = bench.card("100");

        PurseEntry first = bench.post(card, PurseEntryKind.ADJUSTED, "request-1", "5.50");
        PurseEntry again = bench.post(card, PurseEntryKind.ADJUSTED, "request-1", "5.50");

        assertThat(again).isEqualTo(first);
        assertThat(first.balance()).isEqualByComparingTo("105.50");
        assertThat(bench.balance(card)).isEqualTo("105.50");
    }

    @ParameterizedTest
    @EnumSource
    void the_same_thing_posted_by_many_at_once_is_posted_once(TestDatabase database) {
        TenderBench bench = TenderBench.on(database);
        String card = bench.card("100");

        Together.run(16, thread -> () -> bench.post(card, PurseEntryKind.ADJUSTED, "request-1", "5"));

        assertThat(bench.balance(card)).isEqualTo("105.00");
    }

    @ParameterizedTest
    @EnumSource
    void more_than_is_free_cannot_be_taken_by_hand(TestDatabase database) {
        TenderBench bench = TenderBench.on(database);
        String card = bench.card("100");
        bench.holds.hold(bench.wanted(card, 1, "60"));

        assertThatThrownBy(() -> bench.post(card, PurseEntryKind.EXPIRED, "end", "-40.01"))
                .isInstanceOf(IllegalStateException.class);
        bench.post(card, PurseEntryKind.EXPIRED, "end", "-40");

        assertThat(bench.free(card)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_taken_back_may_leave_a_debt(TestDatabase database) {
        TenderBench bench = TenderBench.on(database);
        String wallet = bench.wallet("5");

        bench.post(wallet, PurseEntryKind.TAKEN_BACK, "order-1", "-8");

        assertThat(bench.balance(wallet)).isEqualTo("-3.00");
        String card = bench.card("5");
        assertThatThrownBy(() -> bench.post(card, PurseEntryKind.TAKEN_BACK, "order-1", "-8"))
                .as("a card never owes")
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_holds_a_card_owes_nothing(TestDatabase database) {
        TenderBench bench = TenderBench.on(database);
        String card = bench.card("5");

        assertThatThrownBy(() -> bench.post(card, PurseEntryKind.TAKEN_BACK, "order-1", "-5.01"))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_finer_than_a_coin_is_posted(TestDatabase database) {
        TenderBench bench = TenderBench.on(database);
        String card = bench.card("100");

        assertThatThrownBy(() -> bench.post(card, PurseEntryKind.ADJUSTED, "request-1", "0.005"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_purse_of_no_known_currency_is_not_opened(TestDatabase database) {
        TenderBench bench = TenderBench.on(database);

        assertThatThrownBy(() -> bench.transactions.inNew(() -> bench.purses.open(PurseKind.CASHBACK, "EURO")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_posted_outside_of_a_transaction_or_while_a_key_is_missing(TestDatabase database) {
        TenderBench bench = TenderBench.on(database);
        String card = bench.card("100");
        JdbcPurses unguarded = new JdbcPurses(bench.jdbc, () -> List.of("LOY_PURSE_ENTRY"), bench.clock);
        PursePosting posting = new PursePosting(
                card,
                PurseEntryKind.ADJUSTED,
                "request-1",
                java.math.BigDecimal.ONE,
                Optional.empty(),
                Optional.empty(),
                bench.clock.instant());

        assertThatThrownBy(() -> bench.purses.post(posting)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bench.transactions.inNew(() -> unguarded.post(posting)))
                .isInstanceOf(LedgerUnguardedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void history_is_paged_newest_first(TestDatabase database) {
        TenderBench bench = TenderBench.on(database);
        String card = bench.card("100");
        for (int i = 1; i <= 4; i++) {
            bench.post(card, PurseEntryKind.ADJUSTED, "request-" + i, "1");
        }

        assertThat(bench.purses.history(card, 1, 2).rows())
                .extracting(PurseEntry::entryNo)
                .containsExactly(3L, 2L);
        assertThat(bench.purses.history(card, 9, 2)).isEqualTo(bench.purses.history(card, 2, 2));
        assertThat(bench.purses.history("nobody's", 0, 10).total()).isZero();
    }
}
