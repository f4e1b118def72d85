package io.fedelta.loyalty.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.recalculation.Figures;
import io.fedelta.loyalty.recalculation.UnlockedReward;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.RecalculationBench;
import io.fedelta.loyalty.testing.RewardBench.Definition;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tommaso has paid for eight portraits of 300 € within the last year, before the studio had a programme. The merchant
 * recalculates a year: 2,400 for what he paid and 400 for his sessions, every reward up to 1,000, and no mail.
 */
class TommasoStory {

    private static final long TOMMASO = 13;

    @ParameterizedTest
    @EnumSource
    void a_recalculation_gives_what_eight_old_portraits_would_have_brought(TestDatabase database) {
        RecalculationBench studio = studio(database);

        String preview = studio.preview(12);
        assertThat(studio.recalculations.figures(preview)).isEqualTo(new Figures(1, 2_800, 8, 8, 8, 400));
        assertThat(studio.recalculations.rewards(preview))
                .extracting(UnlockedReward::threshold)
                .containsExactly(100L, 250L, 500L, 1_000L);
        assertThat(studio.loyalty.points(TOMMASO)).isZero();

        studio.run(preview);

        assertThat(studio.loyalty.points(TOMMASO)).isEqualTo(2_800);
        assertThat(studio.bench.rewardsOf(TOMMASO)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(studio.bench.messages()).isEmpty();
        assertThat(studio.findings()).isEmpty();
    }

    private static RecalculationBench studio(TestDatabase database) {
        RecalculationBench studio = RecalculationBench.on(database);
        studio.bench.customer(TOMMASO, "Tommaso", "tommaso@example.com");
        studio.bench.define(1, 100, "10");
        studio.bench.define(new Definition(2, 250, "25").asCard());
        studio.bench.define(3, 500, "50");
        studio.bench.define(Definition.custom(4, 1_000, "A free portrait session"));
        for (int order = 1; order <= 8; order++) {
            studio.place(OrderFixture.order(order)
                    .of(TOMMASO)
                    .line("Portrait", 1, "300.00", Studio.PORTRAIT)
                    .paid(MovableClock.START.minus(Duration.ofDays(30L * order))));
        }
        assertThat(studio.loyalty.points(TOMMASO)).isZero();
        return studio;
    }
}
