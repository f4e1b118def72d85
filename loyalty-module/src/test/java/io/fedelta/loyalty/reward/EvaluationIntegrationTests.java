package io.fedelta.loyalty.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.RewardBench.Definition;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new, lowered or reactivated threshold reaches everybody who has the points already. */
class EvaluationIntegrationTests {

    private static final long REWARD = 4;

    @ParameterizedTest
    @EnumSource
    void a_new_reward_goes_to_everybody_at_or_above_its_threshold(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        bench.loyalty.adjust(1, 749);
        bench.loyalty.adjust(2, 750);
        bench.loyalty.adjust(3, 751);

        bench.define(REWARD, 750, "70");
        assertThat(holders(bench)).isEmpty();
        evaluated(bench);

        assertThat(holders(bench)).containsExactly(2L, 3L);
        assertThat(run(bench).state()).isEqualTo(EvaluationState.DONE);
        assertThat(figures(bench)).containsExactly(2, 2, 2, 0);
    }

    @ParameterizedTest
    @EnumSource
    void a_lowered_and_a_reactivated_reward_go_to_those_who_have_the_points(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        bench.define(REWARD, 150, "10");
        evaluated(bench);
        bench.loyalty.adjust(1, 120);
        bench.define(REWARD, 120, "10");
        evaluated(bench);
        assertThat(holders(bench)).containsExactly(1L);

        bench.define(new Definition(REWARD, 120, "10").inactive());
        bench.loyalty.adjust(2, 120);
        bench.define(REWARD, 120, "10");
        evaluated(bench);
        assertThat(holders(bench)).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @EnumSource
    void with_a_threshold_raised_or_a_name_changed_nobody_is_looked_at(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        bench.define(REWARD, 100, "10");
        evaluated(bench);
        bench.loyalty.adjust(1, 100);

        bench.define(REWARD, 150, "10");
        bench.define(new Definition(REWARD, 150, "10").saying("Thank you"));

        assertThat(run(bench).version()).isEqualTo(1);
        bench.loyalty.adjust(2, 149);
        assertThat(holders(bench)).containsExactly(1L);
        bench.loyalty.adjust(2, 1);
        assertThat(holders(bench)).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @EnumSource
    void who_held_the_reward_never_gets_it_again(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        bench.define(REWARD, 1_000, "10");
        evaluated(bench);
        Grant byHand = bench.rewards.grant(1, REWARD, RewardBench.NOTE);
        Grant used = bench.rewards.grant(2, REWARD, RewardBench.NOTE);
        bench.jdbc.update("UPDATE LOY_GRANT SET STATE = 'USED', ORDER_ID = 9 WHERE GRANT_ID = ?", used.grantId());
        LongStream.rangeClosed(1, 3).forEach(account -> bench.loyalty.adjust(account, 500));

        bench.define(REWARD, 500, "10");
        evaluated(bench);

        assertThat(bench.rewards.grants(1)).containsExactly(byHand);
        assertThat(bench.rewards.grants(2)).hasSize(1);
        assertThat(holders(bench)).containsExactly(1L, 2L, 3L);
        assertThat(figures(bench)).containsExactly(1, 1, 1, 0);
    }

    @ParameterizedTest
    @EnumSource
    void mails_go_out_only_if_the_merchant_asks_for_them(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        bench.loyalty.adjust(1, 100);
        bench.define(REWARD, 100, "10");
        evaluated(bench);
        assertThat(bench.messages()).isEmpty();

        bench.define(new Definition(5, 100, "10").mailingMembers());
        bench.define(new Definition(6, 100, "10").mailingMembers().withoutMail());
        evaluated(bench);
        assertThat(bench.messages()).containsExactly("QUEUED");
        assertThat(bench.rewardsOf(1)).containsExactly(4L, 5L, 6L);
    }

    @ParameterizedTest
    @EnumSource
    void while_the_programme_is_off_the_run_waits(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        bench.loyalty.adjust(1, 100);
        ProgrammeRules on = bench.loyalty.programme.current().rules();
        bench.loyalty.programme.publish(
                new ProgrammeRules(false, true, on.ratio(), on.base(), false, true), "merchant");

        bench.define(REWARD, 100, "10");
        evaluated(bench);
        assertThat(run(bench).state()).isEqualTo(EvaluationState.QUEUED);
        assertThat(holders(bench)).isEmpty();

        bench.loyalty.programme.publish(on, "merchant");
        evaluated(bench);
        assertThat(holders(bench)).containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource
    void a_newer_edition_takes_over_what_is_left(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        members(bench, 250, 100);
        bench.define(new Definition(REWARD, 100, "10").mailingMembers());
        bench.promoCodes.dieAfter(150);
        assertThatThrownBy(() -> bench.evaluationTask.run()).isInstanceOf(ThreadDeath.class);
        bench.jdbc.update("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = 200 WHERE ACCOUNT_ID > 200");

        bench.define(REWARD, 200, "20");
        evaluated(bench);

        assertThat(states(bench)).containsExactly("SUPERSEDED", "DONE");
        assertThat(holders(bench)).hasSize(150);
        assertThat(bench.grant(250, REWARD).reward().version()).isEqualTo(2);
        assertThat(bench.messages()).hasSize(150);
    }

    @ParameterizedTest
    @EnumSource
    void deactivating_ends_the_run(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        members(bench, 3, 100);
        bench.define(REWARD, 100, "10");

        bench.define(new Definition(REWARD, 100, "10").inactive());
        evaluated(bench);

        assertThat(states(bench)).containsExactly("SUPERSEDED");
        assertThat(holders(bench)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void killed_between_two_chunks_another_node_goes_on_once_the_claim_has_ended(TestDatabase database) {
        RewardBench dying = RewardBench.on(database);
        members(dying, 250, 100);
        dying.define(REWARD, 100, "10");
        dying.promoCodes.dieAfter(150);
        assertThatThrownBy(() -> dying.evaluationTask.run()).isInstanceOf(ThreadDeath.class);
        assertThat(figures(dying)).containsExactly(250, 100, 100, 0);

        RewardBench other = anotherNode(dying);
        other.evaluationTask.run();
        assertThat(holders(other)).hasSize(100);
        other.clock.advance(Duration.ofMinutes(2));
        other.evaluationTask.run();

        assertThat(holders(other)).hasSize(250).doesNotHaveDuplicates();
        assertThat(figures(other)).containsExactly(250, 250, 250, 0);
        assertThat(run(other).state()).isEqualTo(EvaluationState.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_at_once_with_postings_meanwhile_grant_to_each_member_once(TestDatabase database) {
        RewardBench one = RewardBench.on(database);
        RewardBench two = anotherNode(one);
        members(one, 500, 100);
        one.define(REWARD, 100, "10");

        Together.run(4, thread -> () -> {
            RewardBench node = thread % 2 == 0 ? one : two;
            if (thread < 2) {
                node.evaluationTask.run();
            } else {
                LongStream.range(1, 40).forEach(n -> node.loyalty.adjust(thread * 120 + n, 5));
            }
            return thread;
        });
        List.of(one, two).forEach(EvaluationIntegrationTests::evaluated);

        assertThat(holders(one)).hasSize(500).doesNotHaveDuplicates();
        assertThat(run(one).state()).isEqualTo(EvaluationState.DONE);
        assertThat(run(one).granted()).isBetween(400L, 500L);
    }

    @ParameterizedTest
    @EnumSource
    void who_reached_the_threshold_by_a_posting_that_did_not_know_the_edition_yet_is_found_a_minute_later(
            TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        members(bench, 1, 100);
        bench.define(REWARD, 100, "10");
        bench.evaluationTask.run();
        assertThat(run(bench).state()).isEqualTo(EvaluationState.CLOSING);
        bench.jdbc.update("""
                INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                VALUES (0, 100, 100, 1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)""");

        evaluated(bench);

        assertThat(holders(bench)).containsExactly(0L, 1L);
        assertThat(figures(bench)).containsExactly(2, 2, 2, 0);
    }

    @ParameterizedTest
    @EnumSource
    void a_member_who_cannot_be_helped_is_passed_by_and_counted(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        members(bench, 150, 100);
        bench.jdbc.execute("ALTER TABLE LOY_GRANT ADD CONSTRAINT NOT_TO_42 CHECK (ACCOUNT_ID <> 42)");
        bench.define(REWARD, 100, "10");

        bench.evaluationTask.run();

        assertThat(holders(bench)).hasSize(149).doesNotContain(42L);
        assertThat(figures(bench)).containsExactly(150, 149, 149, 0);
        bench.clock.advance(Duration.ofHours(2));
        bench.evaluationTask.run();
        assertThat(figures(bench)).containsExactly(150, 150, 149, 1);
        assertThat(run(bench).state()).isEqualTo(EvaluationState.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void while_nobody_can_be_helped_the_run_stays_where_it_is(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        members(bench, 3, 100);
        bench.jdbc.execute("ALTER TABLE LOY_GRANT ADD CONSTRAINT TO_NOBODY CHECK (ACCOUNT_ID < 0)");
        bench.define(REWARD, 100, "10");
        assertThatThrownBy(() -> bench.evaluationTask.run()).isInstanceOf(RuntimeException.class);
        assertThat(figures(bench)).containsExactly(3, 0, 0, 0);

        bench.jdbc.execute("ALTER TABLE LOY_GRANT DROP CONSTRAINT TO_NOBODY");
        evaluated(bench);
        assertThat(figures(bench)).containsExactly(3, 3, 3, 0);
    }

    @ParameterizedTest
    @EnumSource
    void thousands_of_members_are_evaluated_in_seconds(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        members(bench, 5_000, 100);
        bench.define(REWARD, 100, "10");

        bench.evaluationTask.run();

        assertThat(run(bench).granted()).isEqualTo(5_000);
    }

    /** Accounts 1, 2, 3 … with these points; written at once, without entries. */
    private static void members(RewardBench bench, int number, long points) {
        List<Object[]> rows = LongStream.rangeClosed(1, number)
                .mapToObj(account -> new Object[] {account, points, points})
                .toList();
        bench.jdbc.batchUpdate("""
                INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                VALUES (?, ?, ?, 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)""", rows);
    }

    private static RewardBench anotherNode(RewardBench bench) {
        RewardBench other = RewardBench.on(bench.loyalty.dataSource);
        other.promoCodes.numberFrom(1_000_000);
        return other;
    }

    /** Both walks. */
    private static void evaluated(RewardBench bench) {
        bench.evaluationTask.run();
        bench.clock.advance(Duration.ofMinutes(2));
        bench.evaluationTask.run();
    }

    private static List<Long> holders(RewardBench bench) {
        return bench.jdbc.queryForList(
                "SELECT ACCOUNT_ID FROM LOY_GRANT WHERE REWARD_ID = ? ORDER BY ACCOUNT_ID", Long.class, REWARD);
    }

    private static Evaluation run(RewardBench bench) {
        return bench.evaluations.latest(REWARD).orElseThrow();
    }

    private static List<String> states(RewardBench bench) {
        return bench.jdbc.queryForList("SELECT STATE FROM LOY_EVALUATION ORDER BY VERSION_NO", String.class);
    }

    /** Total, done, granted, failed. */
    private static List<Integer> figures(RewardBench bench) {
        Evaluation run = run(bench);
        return LongStream.of(run.total().orElse(-1L), run.done(), run.granted(), run.failed())
                .mapToObj(figure -> (int) figure)
                .toList();
    }
}
