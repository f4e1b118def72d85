package io.fedelta.loyalty.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsideTests {

    private static final class MovableClock extends Clock {

        private Instant now = Examples.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private final MovableClock clock = new MovableClock();
    private final Aside aside = new Aside(clock, "test-page", Duration.ofMillis(100), Duration.ofSeconds(5));
    private final CountDownLatch lockedTable = new CountDownLatch(1);

    @AfterEach
    void close() {
        lockedTable.countDown();
        aside.destroy();
    }

    @Test
    void reads_on_a_thread_that_has_nothing_to_do_with_the_page() {
        assertThat(aside.read(() -> Thread.currentThread().getName()))
                .hasValueSatisfying(name -> assertThat(name).startsWith("test-page"));
    }

    @Test
    void a_failure_is_an_absence_and_the_next_read_tries_again() {
        assertThat(aside.read(() -> {
                    throw new IllegalStateException("no such table");
                }))
                .isEmpty();
        assertThat(aside.read(() -> "back")).contains("back");
    }

    @Test
    void a_locked_table_costs_one_short_wait_and_then_none_for_a_while() {
        AtomicBoolean asked = new AtomicBoolean();

        long began = System.nanoTime();
        assertThat(aside.read(this::locked)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofMillis(90), Duration.ofSeconds(2));

        assertThat(aside.read(() -> asked.getAndSet(true))).isEmpty();
        assertThat(asked).isFalse();

        clock.now = clock.now.plusSeconds(6);
        assertThat(aside.read(() -> "back")).contains("back");
    }

    private String locked() {
        try {
            lockedTable.await();
            return "too late";
        } catch (InterruptedException closing) {
            throw new IllegalStateException(closing);
        }
    }
}
