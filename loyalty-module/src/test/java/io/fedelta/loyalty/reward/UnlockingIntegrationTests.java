package io.fedelta.loyalty.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.RewardBench.Definition;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnlockingIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void a_reward_unlocks_at_its_threshold_and_not_a_point_before(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();

        bench.loyalty.adjust(7, 99);
        assertThat(bench.rewardsOf(7)).isEmpty();

        bench.loyalty.adjust(7, 1);
        assertThat(bench.rewardsOf(7)).containsExactly(1L);
        assertThat(bench.rewards.unlockedBy(7, 2)).containsExactly(bench.grant(7, 1));
        assertThat(bench.messages()).containsExactly("QUEUED");
    }

    @ParameterizedTest
    @EnumSource
    void thresholds_passed_at_once_unlock_together(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();

        bench.loyalty.adjust(7, 2_400);

        assertThat(bench.rewards.unlockedBy(7, 1))
                .extracting(grant -> grant.reward().rewardId())
                .containsExactly(1L, 2L, 3L);
        assertThat(bench.messages()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_reward_unlocks_once_even_if_the_points_go_down_and_up_again(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();

        bench.loyalty.adjust(7, 100);
        bench.loyalty.adjust(7, -50);
        bench.loyalty.adjust(7, 60);

        assertThat(bench.rewardsOf(7)).containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource
    void a_removal_unlocks_nothing(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        bench.loyalty.adjust(7, 200);
        bench.withLadder();

        bench.loyalty.adjust(7, -50);

        assertThat(bench.rewardsOf(7)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void while_the_programme_is_off_points_go_on_but_nothing_unlocks_by_itself(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.loyalty.programme.publish(ProgrammeRules.OFF, "merchant");

        bench.loyalty.adjust(7, 150);
        assertThat(bench.rewardsOf(7)).isEmpty();

        Grant byHand = bench.rewards.grant(7, 1, RewardBench.NOTE);
        assertThat(bench.rewardsOf(7)).containsExactly(1L);
        assertThat(byHand.note()).contains(RewardBench.NOTE);
    }

    @ParameterizedTest
    @EnumSource
    void a_higher_threshold_leaves_holders_alone_and_asks_more_of_the_others(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.loyalty.adjust(7, 120);

        bench.define(1, 150, "10");
        bench.loyalty.adjust(7, 10);
        bench.loyalty.adjust(8, 120);
        assertThat(bench.rewardsOf(7)).containsExactly(1L);
        assertThat(bench.rewardsOf(8)).isEmpty();

        bench.loyalty.adjust(8, 30);
        assertThat(bench.rewardsOf(8)).containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource
    void a_grant_keeps_the_edition_it_was_made_from(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.loyalty.adjust(7, 100);

        bench.define(1, 100, "15");
        bench.loyalty.adjust(8, 100);

        assertThat(bench.grant(7, 1).reward().amount()).isEqualByComparingTo("10");
        assertThat(bench.grant(8, 1).reward().amount()).isEqualByComparingTo("15");
    }

    @ParameterizedTest
    @EnumSource
    void codes_of_one_edition_share_one_offer(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();

        bench.loyalty.adjust(7, 100);
        bench.loyalty.adjust(8, 100);
        assertThat(bench.promoCodes.offersCreated()).isEqualTo(1);

        bench.define(1, 100, "15");
        bench.loyalty.adjust(9, 100);
        assertThat(bench.promoCodes.offersCreated()).isEqualTo(2);
        assertThat(bench.rewards.codes(bench.rewards.grants(9))).containsValue("CODE-103");
    }

    @ParameterizedTest
    @EnumSource
    void an_inactive_reward_neither_unlocks_nor_can_be_granted(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        bench.define(new Definition(1, 100, "10").inactive());

        bench.loyalty.adjust(7, 100);

        assertThat(bench.rewardsOf(7)).isEmpty();
        assertThat(bench.rewards.ladder()).isEmpty();
        assertThat(bench.rewards.all()).hasSize(1);
        assertThatThrownBy(() -> bench.rewards.grant(7, 1, RewardBench.NOTE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_reward_given_early_does_not_unlock_again(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        Grant early = bench.rewards.grant(7, 1, RewardBench.NOTE);

        bench.loyalty.adjust(7, 100);

        assertThat(bench.rewards.grants(7)).containsExactly(early);
        assertThat(bench.rewards.grant(7, 1, RewardBench.NOTE)).isEqualTo(early);
    }

    @ParameterizedTest
    @EnumSource
    void the_next_reward_is_the_lowest_that_is_not_held(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        assertThat(next(bench)).contains(1L);

        bench.rewards.grant(7, 2, RewardBench.NOTE);
        bench.loyalty.adjust(7, 100);
        assertThat(next(bench)).contains(3L);

        bench.loyalty.adjust(7, 900);
        assertThat(next(bench)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_reward_added_below_a_members_points_is_next_until_their_next_points_unlock_it(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.loyalty.adjust(7, 1_000);

        bench.define(4, 700, "70");
        assertThat(next(bench)).contains(4L);

        bench.loyalty.adjust(7, 1);
        assertThat(bench.rewardsOf(7)).contains(4L);
        assertThat(next(bench)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_code_ends_when_the_edition_says(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        bench.define(new Definition(1, 100, "10").validFor(30));

        bench.loyalty.adjust(7, 100);

        assertThat(bench.grant(7, 1).expiresAt()).contains(bench.clock.instant().plus(Duration.ofDays(30)));
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_is_queued_only_if_the_reward_and_the_programme_want_it(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        bench.define(new Definition(1, 100, "10").withoutMail());
        bench.define(2, 200, "20");
        bench.loyalty.adjust(7, 100);
        assertThat(bench.messages()).isEmpty();

        ProgrammeRules on = LoyaltyBench.rules("1");
        bench.loyalty.programme.publish(
                new ProgrammeRules(true, true, on.ratio(), on.base(), false, false), "merchant");
        bench.loyalty.adjust(7, 100);
        assertThat(bench.rewardsOf(7)).containsExactly(1L, 2L);
        assertThat(bench.messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saving_an_unchanged_reward_adds_no_edition(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);

        RewardVersion first = bench.define(1, 100, "10");
        RewardVersion again = bench.define(1, 100, "10.00");
        RewardVersion changed = bench.define(new Definition(1, 100, "10").saying("Thank you"));

        assertThat(List.of(first.version(), again.version(), changed.version())).containsExactly(1, 1, 2);
        assertThat(bench.rewards.all()).containsExactly(changed);
    }

    @ParameterizedTest
    @EnumSource
    void unlocking_and_granting_by_hand_at_the_same_moment_make_one_grant(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();

        Together.run(12, thread -> () -> {
            if (thread % 2 == 0) {
                bench.rewards.grant(7, 1, RewardBench.NOTE);
            } else {
                bench.loyalty.adjust(7, 100);
            }
            return thread;
        });

        assertThat(bench.loyalty.points(7)).isEqualTo(600);
        assertThat(bench.rewardsOf(7)).containsExactly(1L, 2L);
        assertThat(bench.messages()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void many_accounts_that_unlock_at_once_share_the_edition_s_one_offer(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();

        Together.run(12, thread -> () -> {
            bench.loyalty.adjust(100 + thread, 100);
            return thread;
        });

        assertThat(bench.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_GRANT", Long.class))
                .isEqualTo(12);
        assertThat(bench.promoCodes.offersCreated()).isEqualTo(1);
    }

    private static Optional<Long> next(RewardBench bench) {
        return bench.rewards.next(7).map(RewardVersion::rewardId);
    }
}
