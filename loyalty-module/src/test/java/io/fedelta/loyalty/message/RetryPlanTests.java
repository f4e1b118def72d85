package io.fedelta.loyalty.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPlanTests {

    @Test
    void pauses_double_from_one_minute() {
        assertThat(IntStream.rangeClosed(1, 4)
                        .mapToObj(tries ->
                                RetryPlan.pauseAfter(tries).orElseThrow().toMinutes()))
                .containsExactly(1L, 2L, 4L, 8L);
    }

    @Test
    void twelve_tries_are_all() {
        assertThat(RetryPlan.pauseAfter(11)).contains(Duration.ofMinutes(1024));
        assertThat(RetryPlan.pauseAfter(12)).isEmpty();
    }
}
