package io.fedelta.loyalty.tender;

import static io.fedelta.loyalty.purse.PurseEntryKind.EARNED;
import static io.fedelta.loyalty.purse.PurseEntryKind.ISSUED;
import static io.fedelta.loyalty.purse.PurseEntryKind.RETURNED;
import static io.fedelta.loyalty.purse.PurseEntryKind.SPENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.tender.PaymentBooks.OrderBooks;
import io.fedelta.loyalty.tender.SpendResult.Refused;
import io.fedelta.loyalty.tender.SpendResult.Spent;
import io.fedelta.loyalty.tender.service.TenderSettlement;
import io.fedelta.loyalty.testing.TenderBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one checkout takes at once: all or nothing, once, and for as long as the longest checkout. */
class SpendingTogetherIntegrationTests {

    private static final long ORDER = 1;
    private static final BigDecimal TOTAL = new BigDecimal("500");

    private TenderBench bench;

    @AfterEach
    void nothing_is_missing_or_doubled() {
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_card_and_cashback_are_spent_at_once(TestDatabase database) {
        open(database);
        String card = bench.card("100");
        String wallet = bench.wallet("50");

        SpendResult result = spend(bench.wanted(card, ORDER, "70"), bench.wanted(wallet, ORDER, "50"));

        assertThat(result).isInstanceOf(Spent.class);
        assertThat(bench.holds.ofOrder(ORDER)).extracting(Hold::state).containsOnly(HoldState.CONFIRMED);
        assertThat(bench.balance(card)).isEqualTo("30.00");
        assertThat(bench.balance(wallet)).isEqualTo("0.00");
        assertThat(bench.kinds(wallet)).containsExactly(SPENT, EARNED);
    }

    @ParameterizedTest
    @EnumSource
    void if_one_cannot_be_had_nothing_of_the_others_is_taken(TestDatabase database) {
        open(database);
        String card = bench.card("100");
        String wallet = bench.wallet("50");
        Hold tooMuch = bench.wanted(wallet, ORDER, "50.01");

        SpendResult result = spend(bench.wanted(card, ORDER, "70"), tooMuch);

        assertThat(result).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.wanted().holdId()).isEqualTo(tooMuch.holdId());
            assertThat(refused.reason()).isEqualTo(Refusal.NOT_ENOUGH);
        });
        assertThat(bench.free(card)).isEqualTo("100.00");
        assertThat(bench.kinds(card)).containsExactly(ISSUED);
        assertThat(bench.holds.ofOrder(ORDER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_another_checkout_holds_cannot_be_spent(TestDatabase database) {
        open(database);
        String card = bench.card("100");
        bench.holds.hold(bench.wanted(card, 2, "60"));

        assertThat(spend(bench.wanted(card, ORDER, "40.01"))).isInstanceOf(Refused.class);
        assertThat(spend(bench.wanted(card, ORDER, "40"))).isInstanceOf(Spent.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_again_takes_no_more_even_if_it_took_everything(TestDatabase database) {
        open(database);
        String card = bench.card("100");
        String other = bench.card("100");
        Hold[] wanted = {bench.wanted(card, ORDER, "100"), bench.wanted(other, ORDER, "10")};

        List<SpendResult> results = Together.run(8, thread -> () -> spend(wanted));

        assertThat(results).hasOnlyElementsOfType(Spent.class);
        assertThat(bench.balance(card)).isEqualTo("0.00");
        assertThat(bench.balance(other)).isEqualTo("90.00");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_given_back_is_not_spent_again_by_a_checkout_that_comes_late(TestDatabase database) {
        open(database);
        String card = bench.card("100");
        Hold wanted = bench.wanted(card, ORDER, "40");
        spend(wanted);

        bench.holds.release(wanted.holdId());

        assertThat(spend(wanted)).isInstanceOf(Refused.class);
        assertThat(bench.balance(card)).isEqualTo("100.00");
        assertThat(bench.kinds(card)).containsExactly(RETURNED, SPENT, ISSUED);
    }

    @ParameterizedTest
    @EnumSource
    void carts_that_want_the_same_two_cards_in_any_order_never_spend_more_than_is_there(TestDatabase database) {
        open(database);
        String card = bench.card("100");
        String wallet = bench.wallet("100");

        List<Boolean> paid = Together.run(30, thread -> () -> {
            Hold first = bench.wanted(thread % 2 == 0 ? card : wallet, thread, "10");
            Hold second = bench.wanted(thread % 2 == 0 ? wallet : card, thread, "10");
            return spend(first, second) instanceof Spent;
        });

        assertThat(paid).filteredOn(Boolean::booleanValue).hasSize(10);
        assertThat(bench.balance(card)).isEqualTo("0.00");
        assertThat(bench.balance(wallet)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @EnumSource
    void this_node_knows_without_asking_what_it_spent_a_moment_ago_until_it_is_given_back(TestDatabase database) {
        open(database);
        Hold kept = bench.wanted(bench.card("100"), ORDER, "40");
        Hold returned = bench.wanted(bench.card("100"), ORDER, "40");
        spend(kept, returned);

        bench.holds.release(returned.holdId());

        assertThat(bench.holds.justSpent(kept.holdId()))
                .map(Hold::amount)
                .contains(kept.amount().setScale(2));
        assertThat(bench.holds.justSpent(returned.holdId())).isEmpty();
        bench.clock.advance(Duration.ofMinutes(1));
        assertThat(bench.holds.justSpent(kept.holdId())).isEmpty();
        bench.clock.advance(Duration.ofMinutes(-2));
        assertThat(bench.holds.justSpent(kept.holdId()))
                .as("the clock was put back")
                .isEmpty();
    }

    /** Whatever is answered from memory leaves the rest of the checkout its quarter of an hour. */
    @ParameterizedTest
    @EnumSource
    void a_checkout_that_died_gives_back_after_the_longest_checkout_and_not_before(TestDatabase database) {
        open(database);
        String card = bench.card("100");
        spend(bench.wanted(card, ORDER, "40"));

        bench.clock.advance(Duration.ofMinutes(16).minusMillis(1));
        settleWhile(() -> {});
        assertThat(bench.balance(card)).isEqualTo("60.00");

        bench.clock.advance(Duration.ofMillis(1));
        settleWhile(() -> {});
        assertThat(bench.balance(card)).isEqualTo("100.00");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_confirmed_late_stays_spent_even_while_the_books_are_read(TestDatabase database) {
        open(database);
        String card = bench.card("100");
        Hold hold = bench.wanted(card, ORDER, "40");
        spend(hold);
        bench.clock.advance(Duration.ofMinutes(17));

        settleWhile(() -> assertThat(bench.holds.confirm(hold.holdId())).isPresent());
        bench.clock.advance(Duration.ofMinutes(14));
        settleWhile(() -> {});

        assertThat(bench.balance(card)).isEqualTo("60.00");
    }

    /**
     * Each thread spends and gives back at random; on PostgreSQL alone, as {@link RandomHoldsIntegrationTests} says.
     */
    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void no_invariant_breaks_whatever_is_spent_and_given_back_at_once(TestDatabase database) {
        open(database);
        long seed = System.nanoTime();
        List<String> purses = List.of(bench.card("100"), bench.card("100"), bench.wallet("100"));

        Together.run(8, thread -> () -> {
            Random random = new Random(seed + thread);
            for (int order = 0; order < 25; order++) {
                strike(purses, thread * 100 + order, random);
            }
            return null;
        });

        assertThat(purses)
                .as("seed %d", seed)
                .allSatisfy(purse ->
                        assertThat(bench.purse(purse).balance()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
    }

    private void strike(List<String> purses, long order, Random random) {
        Hold[] wanted = random.ints(0, purses.size())
                .distinct()
                .limit(2)
                .mapToObj(purse -> bench.wanted(purses.get(purse), order, Integer.toString(1 + random.nextInt(60))))
                .toArray(Hold[]::new);
        spend(wanted);
        Hold hold = wanted[random.nextInt(wanted.length)];
        switch (random.nextInt(4)) {
            case 0 -> Stream.of(wanted).forEach(each -> bench.holds.release(each.holdId()));
            case 1 -> bench.holds.refund(hold.holdId(), BigDecimal.TEN, "refund " + random.nextInt(2));
            case 2 -> bench.holds.confirm(hold.holdId());
            default -> spend(wanted);
        }
    }

    private void open(TestDatabase database) {
        bench = TenderBench.on(database);
    }

    private SpendResult spend(Hold... wanted) {
        return bench.holds.spend(List.of(wanted), TOTAL);
    }

    private void settleWhile(Runnable meanwhile) {
        PaymentBooks books = orders -> {
            meanwhile.run();
            return Map.of(ORDER, new OrderBooks(false, Map.of()));
        };
        new TenderSettlement(bench.jdbc, bench.holds, books, bench.transactions, bench.clock).settleDue(10);
    }
}
