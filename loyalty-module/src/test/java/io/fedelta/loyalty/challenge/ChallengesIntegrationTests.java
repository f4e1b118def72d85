package io.fedelta.loyalty.challenge;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.Challenge.Period;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.testing.BonusBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChallengesIntegrationTests {

    private static final long MARIA = 7;
    private static final Challenge THREE_A_MONTH = new Challenge(3, "Three in a month", true, 3, Period.MONTH, 50);

    @ParameterizedTest
    @EnumSource
    void the_third_order_of_the_month_brings_the_bonus_and_the_fourth_none(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).challenging(THREE_A_MONTH);

        place(bench, 1, START);
        place(bench, 2, START);
        assertThat(bench.sources(MARIA, EntryKind.CHALLENGE)).isEmpty();
        place(bench, 3, START);
        place(bench, 4, START);

        assertThat(bench.sources(MARIA, EntryKind.CHALLENGE)).containsExactly("3-2026-03/0");
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(4 * 10 + 50);
        assertThat(bench.loyalty.ledger.explanation(MARIA, 4))
                .isEqualTo(new BonusExplanation("Three in a month", 3, Points.of(50)));
    }

    /** No points and no money that counts for tiers: nothing else locks the account for them. */
    @ParameterizedTest
    @EnumSource
    void two_orders_paid_at_the_same_moment_do_not_miss_each_other(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).challenging(new Challenge(3, "Two", true, 2, Period.MONTH, 50));
        ProgrammeRules rules = bench.loyalty.programme.current().rules();
        bench.loyalty.ruled(new ProgrammeRules(true, false, rules.ratio(), rules.base(), false, true)
                .withChallenges(rules.challenges()));

        for (long member = 1; member <= 10; member++) {
            long account = member;
            Together.run(
                    2,
                    thread -> () -> bench.loyalty.place(order(account * 10 + thread)
                            .of(account)
                            .in("USD")
                            .line("10.00")
                            .paid(START)));

            assertThat(bench.points(account, EntryKind.CHALLENGE)).containsExactly(50L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void orders_on_both_sides_of_midnight_in_the_shop_belong_to_two_months_and_years(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).challenging(THREE_A_MONTH);
        Instant newYearInRome = Instant.parse("2026-12-31T23:00:00Z");

        place(bench, 1, newYearInRome.minusSeconds(2));
        place(bench, 2, newYearInRome.minusMillis(1));
        place(bench, 3, newYearInRome);
        assertThat(bench.sources(MARIA, EntryKind.CHALLENGE)).isEmpty();
        place(bench, 4, newYearInRome.minusSeconds(3));
        place(bench, 5, newYearInRome.plusSeconds(1));
        place(bench, 6, newYearInRome.plus(Duration.ofDays(28)));

        assertThat(bench.sources(MARIA, EntryKind.CHALLENGE)).containsExactly("3-2026-12/0", "3-2027-01/0");
    }

    @ParameterizedTest
    @EnumSource
    void a_lost_order_takes_the_bonus_only_if_too_few_are_left_and_a_later_one_brings_it_again(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).challenging(THREE_A_MONTH);
        for (int id = 1; id <= 4; id++) {
            place(bench, id, START);
        }

        lose(bench, 2);
        assertThat(bench.sources(MARIA, EntryKind.BONUS_REVERSAL)).isEmpty();
        lose(bench, 4);
        lose(bench, 4);
        assertThat(bench.sources(MARIA, EntryKind.BONUS_REVERSAL)).containsExactly("3-2026-03/0");
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(20);

        place(bench, 2, START);
        assertThat(bench.sources(MARIA, EntryKind.CHALLENGE)).containsExactly("3-2026-03/0", "3-2026-03/1");
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(80);
    }

    @Test
    void a_challenge_lowered_later_or_switched_off_is_taken_back_by_the_rule_it_was_met_with() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).challenging(THREE_A_MONTH);
        for (int id = 1; id <= 3; id++) {
            place(bench, id, START);
        }
        bench.loyalty.clock.advance(Duration.ofDays(1));
        bench.challenging(new Challenge(3, "Two in a year", false, 2, Period.YEAR, 10));

        lose(bench, 1);

        assertThat(bench.points(MARIA, EntryKind.BONUS_REVERSAL)).containsExactly(-50L);
    }

    @ParameterizedTest
    @EnumSource
    void orders_at_once_meet_a_challenge_with_one_bonus(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).challenging(new Challenge(3, "Four", true, 4, Period.LIFETIME, 50));

        Together.run(8, thread -> () -> {
            place(bench, thread + 1, START);
            return thread;
        });

        assertThat(bench.sources(MARIA, EntryKind.CHALLENGE)).containsExactly("3-ever/0");
    }

    @Test
    void exactly_the_needed_number_at_once_is_noticed_also_when_payment_points_are_off() {
        BonusBench bench = BonusBench.on(TestDatabase.POSTGRESQL);
        ProgrammeRules rules = bench.loyalty.programme.current().rules();
        bench.loyalty.ruled(new ProgrammeRules(true, false, rules.ratio(), rules.base(), false, true)
                .withChallenges(List.of(new Challenge(3, "Four", true, 4, Period.LIFETIME, 50))));

        Together.run(4, thread -> () -> {
            place(bench, thread + 1, START);
            return thread;
        });

        assertThat(bench.loyalty.points(MARIA)).isEqualTo(50);
    }

    @Test
    void progress_counts_paid_orders_of_the_present_period_up_to_what_is_needed() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB)
                .challenging(THREE_A_MONTH, new Challenge(4, "Off", false, 1, Period.YEAR, 5));
        bench.loyalty.place(order(9).of(MARIA).line("10.00").facts());
        bench.loyalty.place(order(8).of(MARIA).giftCardLine("10.00").paid(START));
        place(bench, 1, START);
        place(bench, 2, START);

        assertThat(progress(bench)).containsExactly(new ChallengeProgress(THREE_A_MONTH, 2));
        bench.loyalty.clock.set(Instant.parse("2026-03-31T22:00:00Z"));
        assertThat(progress(bench)).containsExactly(new ChallengeProgress(THREE_A_MONTH, 0));
        assertThat(bench.challenges.progress(MARIA, ProgrammeRules.OFF.withChallenges(List.of(THREE_A_MONTH))))
                .isEmpty();
    }

    private static List<ChallengeProgress> progress(BonusBench bench) {
        return bench.challenges.progress(
                MARIA, bench.loyalty.programme.current().rules());
    }

    private static void place(BonusBench bench, long orderId, Instant paidAt) {
        bench.loyalty.place(order(orderId).of(MARIA).line("10.00").paid(paidAt));
    }

    private static void lose(BonusBench bench, long orderId) {
        bench.loyalty.place(order(orderId)
                .of(MARIA)
                .line("10.00")
                .state(OrderState.CANCELLED)
                .facts());
    }
}
