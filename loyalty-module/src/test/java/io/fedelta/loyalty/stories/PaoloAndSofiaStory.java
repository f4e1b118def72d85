package io.fedelta.loyalty.stories;

import static io.fedelta.loyalty.testing.ReferralBench.PAOLO;
import static io.fedelta.loyalty.testing.ReferralBench.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.testing.ReferralBench;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Paolo has 350 points. Sofia books a family session with his code, pays, and the session takes place. */
class PaoloAndSofiaStory {

    @ParameterizedTest
    @EnumSource
    void her_session_brings_her_ten_points_and_him_thirty(TestDatabase database) {
        RewardBench ladder = RewardBench.on(database).withLadder();
        ReferralBench studio = booked(ladder, Trigger.FIRST_SESSION_OR_ORDER);
        assertThat(studio.points(SOFIA)).isEqualTo(75);
        assertThat(studio.points(PAOLO)).isEqualTo(350);
        assertThat(ladder.rewardsOf(SOFIA)).isEmpty();

        studio.done(1);
        assertThat(studio.points(SOFIA)).isEqualTo(150);
        assertThat(ladder.rewardsOf(SOFIA)).containsExactly(1L);
        studio.rewarded();

        assertThat(studio.points(SOFIA)).isEqualTo(160);
        assertThat(studio.points(PAOLO)).isEqualTo(380);
        assertThat(ladder.rewardsOf(SOFIA)).containsExactly(1L);
        assertThat(ladder.rewardsOf(PAOLO)).containsExactly(1L);
        assertThat(studio.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void if_the_first_paid_order_counts_both_have_their_points_before_the_session(TestDatabase database) {
        RewardBench ladder = RewardBench.on(database).withLadder();
        ReferralBench studio = booked(ladder, Trigger.FIRST_PAID_ORDER);
        assertThat(studio.points(SOFIA)).isEqualTo(75);
        studio.rewarded();
        assertThat(studio.points(SOFIA)).isEqualTo(85);
        assertThat(studio.points(PAOLO)).isEqualTo(380);

        studio.done(1);
        studio.rewarded();
        assertThat(studio.points(SOFIA)).isEqualTo(160);
        assertThat(studio.points(PAOLO)).isEqualTo(380);
        assertThat(ladder.rewardsOf(SOFIA)).containsExactly(1L);
    }

    private static ReferralBench booked(RewardBench ladder, Trigger trigger) {
        ReferralBench studio = ReferralBench.on(ladder.loyalty).rewarding(trigger);
        studio.loyalty.adjust(PAOLO, 350);
        assertThat(studio.typed(SOFIA, "PAOLO-MARTINI")).isEqualTo(Answer.ACCEPTED);
        studio.loyalty.place(studio.family(1, SOFIA).facts());
        return studio;
    }
}
