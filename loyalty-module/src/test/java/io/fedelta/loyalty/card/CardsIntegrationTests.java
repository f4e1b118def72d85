package io.fedelta.loyalty.card;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.card.CardAnswer.Reason;
import io.fedelta.loyalty.testing.CardBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardsIntegrationTests {

    private static final long MARIA = 7;
    private static final long MALLORY = 8;

    @ParameterizedTest
    @EnumSource
    void whoever_has_the_code_finds_the_card_and_what_is_in_it(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Card card = bench.given("25");

        CardAnswer answer = bench.cards.find(bench.code(card).toLowerCase(), CardBench.visitor("a"));

        assertThat(answer.found()).contains(card);
        assertThat(card.free()).isEqualByComparingTo("25");
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_request_issues_once(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        CardOrder order = CardOrder.reward("grant-1", new BigDecimal("50"), "EUR", MARIA, Optional.empty());

        List<Card> cards = Together.run(8, thread -> () -> bench.issue(order));

        assertThat(cards).extracting(Card::cardId).containsOnly(cards.get(0).cardId());
        assertThat(bench.cards.ofCustomer(MARIA)).hasSize(1);
        assertThat(bench.loyalty.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_PURSE", Long.class))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void of_the_code_only_a_keyed_hash_and_a_sealed_text_rest_in_the_database(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Card card = bench.given("25");
        String code = bench.code(card).replace("-", "");

        String row = bench.loyalty.jdbc.queryForList("SELECT * FROM LOY_CARD").toString();

        assertThat(row)
                .doesNotContain(code)
                .doesNotContain(code.substring(0, 10))
                .contains(card.lastFour());
    }

    @ParameterizedTest
    @EnumSource
    void a_card_of_a_customer_is_found_by_that_customer_alone(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Card card = bench.ofCustomer(MARIA, "25");
        String code = bench.code(card);

        assertThat(bench.cards.find(code, CardBench.customer(MARIA)).found()).contains(card);
        assertThat(bench.cards.find(code, CardBench.customer(MALLORY))).isEqualTo(CardAnswer.no(Reason.NO_SUCH_CARD));
        assertThat(bench.cards.find(code, CardBench.visitor("x"))).isEqualTo(CardAnswer.no(Reason.NO_SUCH_CARD));
    }

    @ParameterizedTest
    @EnumSource
    void a_card_of_nobody_can_be_added_once_and_is_then_that_customers(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Card card = bench.given("25");
        String code = bench.code(card);

        assertThat(bench.cards.claim(code, CardBench.customer(MARIA)).found()).isPresent();
        assertThat(bench.cards.claim(code, CardBench.customer(MARIA)).found()).isPresent();
        assertThat(bench.cards.claim(code, CardBench.customer(MALLORY))).isEqualTo(CardAnswer.no(Reason.NO_SUCH_CARD));

        assertThat(bench.cards.ofCustomer(MARIA)).extracting(Card::cardId).containsExactly(card.cardId());
        assertThat(bench.cards.ofCustomer(MALLORY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_two_customers_who_add_it_at_once_one_has_it(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        String code = bench.code(bench.given("25"));

        List<CardAnswer> answers =
                Together.run(2, thread -> () -> bench.cards.claim(code, CardBench.customer(MARIA + thread)));

        assertThat(answers.stream().filter(answer -> answer.found().isPresent()))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void it_ends_at_its_moment_and_not_before(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Instant end = START.plus(Duration.ofDays(30));
        Card card = bench.issue(CardOrigin.PAID, "25", Optional.empty(), Optional.of(end));
        String code = bench.code(card);

        bench.loyalty.clock.set(end.minusMillis(1));
        assertThat(bench.cards.find(code, CardBench.visitor("a")).found()).isPresent();
        bench.loyalty.clock.set(end);
        assertThat(bench.cards.find(code, CardBench.visitor("a"))).isEqualTo(CardAnswer.no(Reason.NO_SUCH_CARD));
    }

    @ParameterizedTest
    @EnumSource
    void carts_use_up_the_earliest_end_first_and_then_the_smallest(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Instant soon = START.plus(Duration.ofDays(1));
        Card never = bench.ofCustomer(MARIA, "1");
        Card big = bench.issue(CardOrigin.REWARD, "20", Optional.of(MARIA), Optional.of(soon));
        Card small = bench.issue(CardOrigin.REWARD, "10", Optional.of(MARIA), Optional.of(soon));

        assertThat(bench.cards.usableBy(MARIA, "EUR")).containsExactly(small, big, never);
        assertThat(bench.cards.usableBy(MARIA, "USD")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void cards_that_end_soon_are_known_by_their_end(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Instant soon = START.plus(Duration.ofDays(6));
        Card ending = bench.issue(CardOrigin.REWARD, "20", Optional.of(MARIA), Optional.of(soon));
        bench.issue(CardOrigin.GIVEN, "20", Optional.empty(), Optional.of(soon));
        bench.issue(CardOrigin.REWARD, "20", Optional.of(MARIA), Optional.of(START.plus(Duration.ofDays(7))));

        assertThat(bench.cards.ending(START, START.plus(Duration.ofDays(7)), 10))
                .containsExactly(ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "0.001", "1e19", "1000000.01"})
    void impossible_amounts_are_refused(String amount) {
        assertThatThrownBy(() -> CardOrder.reward("g", new BigDecimal(amount), "EUR", MARIA, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0.5,JPY", "10,XXX1", "10,eur", "10,''"})
    void amounts_fit_their_currency(String amount, String currency) {
        assertThatThrownBy(() -> CardOrder.reward("g", new BigDecimal(amount), currency, MARIA, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "1:short", "1:!!!", CardBench.KEY_1 + "," + CardBench.KEY_1})
    void without_a_usable_key_cards_are_refused_and_nothing_else_is_hurt(String keys) {
        LoyaltyBench loyalty = LoyaltyBench.on(TestDatabase.HSQLDB);
        CardBench before = CardBench.on(loyalty);
        String code = before.code(before.ofCustomer(MARIA, "25"));
        CardBench bench = CardBench.on(loyalty, keys);

        assertThat(bench.cards.areAvailable()).isFalse();
        assertThat(bench.cards.find(code, CardBench.customer(MARIA))).isEqualTo(CardAnswer.no(Reason.UNAVAILABLE));
        assertThatThrownBy(() -> bench.given("25")).isInstanceOf(CardsUnavailableException.class);
        assertThat(bench.cards.ofCustomer(MARIA)).hasSize(1);
        assertThat(bench.cards.codes(bench.cards.ofCustomer(MARIA))).isEmpty();
    }

    @Test
    void an_older_key_still_finds_and_opens_its_cards() {
        LoyaltyBench loyalty = LoyaltyBench.on(TestDatabase.HSQLDB);
        CardBench before = CardBench.on(loyalty);
        Card old = before.given("25");
        String code = before.code(old);
        CardBench rotated = CardBench.on(loyalty, CardBench.KEY_2 + "," + CardBench.KEY_1);

        assertThat(rotated.code(old)).isEqualTo(code);
        assertThat(rotated.cards.find(code, CardBench.visitor("a")).found()).contains(old);
        assertThat(rotated.code(rotated.given("10"))).isNotNull();
    }

    @Test
    void a_sealed_code_that_was_moved_to_another_card_does_not_open() {
        CardBench bench = CardBench.on(TestDatabase.HSQLDB);
        Card rich = bench.given("100");
        Card poor = bench.ofCustomer(MALLORY, "1");
        bench.loyalty.jdbc.update(
                "UPDATE LOY_CARD SET CODE_SEALED = (SELECT c.CODE_SEALED FROM LOY_CARD c WHERE c.CARD_ID = ?)"
                        + " WHERE CARD_ID = ?",
                rich.cardId(),
                poor.cardId());

        assertThatThrownBy(() -> bench.code(poor)).isInstanceOf(IllegalStateException.class);
    }
}
