package io.fedelta.loyalty.host.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunningCheckoutsTests {

    private final MovableClock clock = new MovableClock();
    private final RunningCheckouts checkouts = new RunningCheckouts(clock);

    @Test
    void shoppers_are_busy_from_the_begin_of_a_checkout_until_a_moment_after_its_end() {
        assertThat(checkouts.areBusy()).isFalse();

        checkouts.begin(1);
        clock.advance(Duration.ofMinutes(1));
        assertThat(checkouts.areBusy()).isTrue();

        checkouts.end(1);
        clock.advance(Duration.ofMillis(1_500));
        assertThat(checkouts.areBusy()).isTrue();

        clock.advance(Duration.ofSeconds(1));
        assertThat(checkouts.areBusy()).isFalse();
    }
}
