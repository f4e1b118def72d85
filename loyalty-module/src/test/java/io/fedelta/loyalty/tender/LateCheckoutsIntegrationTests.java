package io.fedelta.loyalty.tender;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.tender.PaymentBooks.OrderBooks;
import io.fedelta.loyalty.tender.service.TenderSettlement;
import io.fedelta.loyalty.testing.TenderBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checkouts that go on at the very moment at which somebody looks what became of them. */
class LateCheckoutsIntegrationTests {

    private static final long ORDER = 1;

    private TenderBench bench;

    @ParameterizedTest
    @EnumSource
    void a_hold_that_is_confirmed_while_the_books_are_read_stays_spent(TestDatabase database) {
        bench = TenderBench.on(database);
        String card = bench.card("100");
        Hold hold = bench.wanted(card, ORDER, "40");
        bench.holds.hold(hold);
        bench.clock.advance(Duration.ofMinutes(6));

        settleWhile(() -> bench.holds.confirm(hold.holdId()));

        assertThat(bench.holds.find(hold.holdId())).map(Hold::state).contains(HoldState.CONFIRMED);
        assertThat(bench.balance(card)).isEqualTo("60.00");
    }

    @ParameterizedTest
    @EnumSource
    void a_hold_that_another_checkout_takes_up_while_the_books_are_read_stays_spent(TestDatabase database) {
        bench = TenderBench.on(database);
        String card = bench.card("100");
        Hold hold = bench.wanted(card, ORDER, "40");
        bench.holds.hold(hold);
        bench.holds.confirm(hold.holdId());
        bench.clock.advance(Duration.ofMinutes(16));

        settleWhile(() -> bench.holds.renew(hold.holdId(), ORDER));

        assertThat(bench.holds.find(hold.holdId())).map(Hold::state).contains(HoldState.CONFIRMED);
        assertThat(bench.balance(card)).isEqualTo("60.00");
    }

    @ParameterizedTest
    @EnumSource
    void a_hold_that_nobody_asks_for_any_more_goes_back(TestDatabase database) {
        bench = TenderBench.on(database);
        String card = bench.card("100");
        bench.holds.hold(bench.wanted(card, ORDER, "40"));
        bench.clock.advance(Duration.ofMinutes(6));

        settleWhile(() -> {});

        assertThat(bench.free(card)).isEqualTo("100.00");
    }

    private void settleWhile(Runnable meanwhile) {
        PaymentBooks books = orders -> {
            Map<Long, OrderBooks> read = Map.of(ORDER, new OrderBooks(false, Map.of()));
            meanwhile.run();
            return read;
        };
        new TenderSettlement(bench.jdbc, bench.holds, books, bench.transactions, bench.clock).settleDue(10);
    }
}
