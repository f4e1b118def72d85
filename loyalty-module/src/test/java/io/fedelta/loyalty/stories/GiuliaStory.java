package io.fedelta.loyalty.stories;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Giulia has 60 points. After an incident the studio adds 50 by hand, and that is what her first reward lacked. */
class GiuliaStory {

    private static final long GIULIA = 11;
    private static final ManualNote GOODWILL = new ManualNote("goodwill after incident", "anna");

    @ParameterizedTest
    @EnumSource
    void fifty_points_by_hand_unlock_the_reward_at_a_hundred(TestDatabase database) {
        RewardBench studio = RewardBench.on(database).withLadder();
        studio.loyalty.place(order(1).of(GIULIA).line("60.00").paid(MovableClock.START));
        assertThat(studio.rewardsOf(GIULIA)).isEmpty();

        studio.loyalty.adjustments.adjust(GIULIA, Points.of(50), GOODWILL, "request-1");

        assertThat(studio.loyalty.points(GIULIA)).isEqualTo(110);
        assertThat(studio.rewardsOf(GIULIA)).containsExactly(1L);
        assertThat(studio.loyalty.ledger.history(GIULIA, 0, 10).rows())
                .extracting(Entry::points, Entry::balance, Entry::note)
                .containsExactly(
                        tuple(Points.of(50), Points.of(110), Optional.of(GOODWILL)),
                        tuple(Points.of(60), Points.of(60), Optional.empty()));
    }
}
