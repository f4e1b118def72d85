package io.fedelta.loyalty.batch.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.batch.Shoppers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final Shoppers BUSY = () -> true;
    private static final Duration WORKED = Duration.ofMillis(120);

    @Test
    void while_nobody_checks_out_every_thread_works_without_a_rest() {
        assertThat(new Pace(Shoppers.NONE, 1, 2).mayWork()).isTrue();
        assertThat(new Pace(Shoppers.NONE, 2, 2).mayWork()).isTrue();
        assertThat(new Pace(Shoppers.NONE, 1, 2).restAfter(WORKED)).isZero();
    }

    @Test
    void while_somebody_checks_out_one_thread_works_half_of_the_time() {
        assertThat(new Pace(BUSY, 1, 2).mayWork()).isTrue();
        assertThat(new Pace(BUSY, 2, 2).mayWork()).isFalse();
        assertThat(new Pace(BUSY, 1, 2).restAfter(WORKED)).isEqualTo(WORKED);
        assertThat(new Pace(BUSY, 1, 2).restAfter(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void threads_beyond_those_wanted_never_work() {
        assertThat(new Pace(Shoppers.NONE, 2, 1).mayWork()).isFalse();
    }
}
