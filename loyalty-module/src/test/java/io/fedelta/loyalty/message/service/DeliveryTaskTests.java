package io.fedelta.loyalty.message.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTaskTests {

    private final List<String> done = new ArrayList<>();
    private final DeliverySignal signal = new DeliverySignal();
    private final Delivery delivery = new Delivery() {
        @Override
        public int deliverDue(int atMost) {
            done.add("deliver");
            return 0;
        }

        @Override
        public int parkInterrupted() {
            done.add("park");
            return 0;
        }
    };
    private final DeliveryTask task = new DeliveryTask(delivery, signal);

    @Test
    void news_ends_the_wait() {
        signal.raise();
        Instant start = Instant.now();

        task.run();

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(done).containsExactly("deliver");
    }

    @Test
    void without_news_it_looks_all_the_same_after_a_moment() {
        task.run();

        assertThat(done).containsExactly("deliver");
    }

    @Test
    void much_news_at_once_is_one_run() {
        signal.raise();
        signal.raise();
        task.run();
        Instant start = Instant.now();

        task.run();

        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void interrupted_mails_are_looked_for_now_and_then_only() {
        InterruptedMails look = new InterruptedMails(delivery);

        look.run();

        assertThat(done).containsExactly("park");
        assertThat(look.pause()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void an_interrupted_run_ends_without_sending() {
        Thread.currentThread().interrupt();

        task.run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).isEmpty();
    }
}
