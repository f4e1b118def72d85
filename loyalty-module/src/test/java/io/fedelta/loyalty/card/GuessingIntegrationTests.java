package io.fedelta.loyalty.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.card.CardAnswer.Reason;
import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.NoticeKind;
import io.fedelta.loyalty.testing.CardBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.StatementCount;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who guesses codes learns nothing and does not get far, however many nodes the store has. */
class GuessingIntegrationTests {

    private static final long MARIA = 7;
    private static final long MALLORY = 8;
    private static final CardAnswer NONE = CardAnswer.no(Reason.NO_SUCH_CARD);
    private static final CardAnswer TOO_OFTEN = CardAnswer.no(Reason.TOO_OFTEN);

    private static String guess() {
        return CardCode.random(new SecureRandom()).shown();
    }

    private static Asker asker(long customer, String session, String network) {
        return new Asker(Optional.of(customer), session, network);
    }

    @ParameterizedTest
    @EnumSource
    void after_five_failures_not_even_the_right_code_is_looked_for(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        String right = bench.code(bench.given("25"));

        IntStream.range(0, 5)
                .forEach(i -> assertThat(bench.cards.find(guess(), CardBench.visitor("m")))
                        .isEqualTo(NONE));

        assertThat(bench.cards.find(right, CardBench.visitor("m"))).isEqualTo(TOO_OFTEN);
        assertThat(bench.cards.find(right, CardBench.visitor("other")).found()).isPresent();
        bench.loyalty.clock.advance(Asker.A_WHILE);
        assertThat(bench.cards.find(right, CardBench.visitor("m")).found()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_new_session_does_not_help_the_same_customer(TestDatabase database) {
        CardBench bench = CardBench.on(database);

        IntStream.range(0, 5).forEach(i -> bench.cards.find(guess(), asker(MALLORY, "s" + i, "n" + i)));

        assertThat(bench.cards.find(guess(), asker(MALLORY, "fresh", "fresh"))).isEqualTo(TOO_OFTEN);
    }

    @ParameterizedTest
    @EnumSource
    void new_sessions_and_accounts_do_not_help_the_same_address(TestDatabase database) {
        CardBench bench = CardBench.on(database);

        IntStream.range(0, 20)
                .forEach(i -> assertThat(bench.cards.find(guess(), asker(100 + i, "s" + i, "same")))
                        .isEqualTo(NONE));

        assertThat(bench.cards.find(guess(), asker(MALLORY, "fresh", "same"))).isEqualTo(TOO_OFTEN);
        bench.loyalty.clock.advance(Duration.ofMinutes(59));
        assertThat(bench.cards.find(guess(), asker(MALLORY, "fresh", "same"))).isEqualTo(TOO_OFTEN);
        bench.loyalty.clock.advance(Duration.ofMinutes(1));
        assertThat(bench.cards.find(guess(), asker(MALLORY, "fresh", "same"))).isEqualTo(NONE);
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_count_together(TestDatabase database) {
        CardBench first = CardBench.on(database);
        CardBench second = CardBench.on(LoyaltyBench.on(first.loyalty.dataSource));

        List<CardAnswer> answers = IntStream.range(0, 6)
                .mapToObj(i -> (i % 2 == 0 ? first : second).cards.find(guess(), CardBench.visitor("m")))
                .toList();

        assertThat(answers.subList(0, 5)).containsOnly(NONE);
        assertThat(answers.get(5)).isEqualTo(TOO_OFTEN);
    }

    @ParameterizedTest
    @EnumSource
    void of_twenty_guesses_at_the_same_moment_on_two_nodes_five_are_answered_at_most(TestDatabase database) {
        CardBench first = CardBench.on(database);
        CardBench second = CardBench.on(LoyaltyBench.on(first.loyalty.dataSource));

        List<CardAnswer> answers = Together.run(
                20, thread -> () -> (thread % 2 == 0 ? first : second).cards.find(guess(), CardBench.visitor("m")));

        assertThat(answers).containsOnly(NONE, TOO_OFTEN);
        assertThat(answers.stream().filter(NONE::equals)).hasSizeBetween(1, 5);
    }

    @ParameterizedTest
    @EnumSource
    void who_has_a_right_code_is_never_counted(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        String code = bench.code(bench.given("25"));

        IntStream.range(0, 30)
                .forEach(i -> assertThat(bench.cards
                                .find(code, CardBench.visitor("maria"))
                                .found())
                        .isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void a_slip_is_told_without_a_look_at_the_database_and_is_not_counted(TestDatabase database) throws Exception {
        CardBench bench = CardBench.on(LoyaltyBench.on(StatementCount.watch(database.fresh())));
        String slipped = guess().substring(1) + "0";

        StatementCount count = StatementCount.during(
                () -> IntStream.range(0, 50).forEach(i -> bench.cards.find("x" + slipped, CardBench.visitor("a"))));

        assertThat(count.statements()).isEmpty();
        assertThat(bench.cards.find("x" + slipped, CardBench.visitor("a"))).isEqualTo(CardAnswer.no(Reason.MISTYPED));
    }

    @ParameterizedTest
    @EnumSource
    void unknown_used_up_foreign_over_and_blocked_get_one_answer_by_the_same_statements(TestDatabase database)
            throws Exception {
        CardBench bench = CardBench.on(LoyaltyBench.on(StatementCount.watch(database.fresh())));
        List<String> codes = new ArrayList<>(List.of(guess()));
        Card usedUp = bench.given("10");
        bench.loyalty.jdbc.update("UPDATE LOY_PURSE SET BALANCE = 0 WHERE PURSE_ID = ?", usedUp.purseId());
        Card blocked = bench.given("10");
        bench.rows.changeState(blocked.cardId(), CardState.BLOCKED);
        Card over = bench.issue(CardOrigin.PAID, "10", Optional.empty(), Optional.of(MovableClock.START));
        List.of(usedUp, blocked, over, bench.ofCustomer(MARIA, "10")).forEach(card -> codes.add(bench.code(card)));

        List<List<String>> statements = new ArrayList<>();
        Set<CardAnswer> answers =
                codes.stream().map(code -> answer(bench, code, statements)).collect(Collectors.toSet());

        assertThat(answers).containsExactly(NONE);
        assertThat(Set.copyOf(statements)).hasSize(1);
    }

    private static CardAnswer answer(CardBench bench, String code, List<List<String>> statements) {
        List<CardAnswer> answers = new ArrayList<>();
        Asker asker = asker(MALLORY, "session " + code, "network " + code);
        try {
            statements.add(StatementCount.during(() -> answers.add(bench.cards.find(code, asker)))
                    .statements());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return answers.get(0);
    }

    @ParameterizedTest
    @EnumSource
    void many_addresses_together_slow_everybody_down_and_are_noticed(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        String right = bench.code(bench.given("25"));
        IntStream.range(0, 200).forEach(i -> bench.cards.find(guess(), CardBench.visitor("bot " + i)));

        assertThat(bench.guesses.isTooMuch(bench.guesses.inStore())).isTrue();
        assertThat(bench.notices).isEmpty();
        assertThat(bench.cards.find(right, CardBench.visitor("maria")).found()).isPresent();
        assertThat(bench.notices).extracting(Notice::kind).containsExactly(NoticeKind.CARD_GUESSING);
        bench.loyalty.clock.advance(Asker.LONGEST);
        assertThat(bench.guesses.inStore()).isZero();
    }

    @Test
    void what_is_counted_tells_nobody_who_it_was() {
        CardBench bench = CardBench.on(TestDatabase.HSQLDB);
        bench.cards.find(guess(), new Asker(Optional.of(MARIA), "cookie-value", "192.0.2.7"));

        assertThat(bench.loyalty.jdbc.queryForList("SELECT ASKED_BY FROM LOY_CARD_FAILURE", String.class))
                .hasSize(3)
                .allMatch(trace -> trace.matches("[0-9a-f]{64}"));
    }
}
