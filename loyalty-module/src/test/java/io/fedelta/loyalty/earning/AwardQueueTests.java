package io.fedelta.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.earning.service.InMemoryAwardQueue;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.worker.BackgroundWorker;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AwardQueueTests {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final List<Long> decided = new CopyOnWriteArrayList<>();
    private final List<Long> lookedAt = new CopyOnWriteArrayList<>();
    private final List<List<Long>> together = new CopyOnWriteArrayList<>();
    private volatile LongFunction<Optional<Decision>> answer = AwardQueueTests::awarded;
    private volatile Function<Collection<Long>, Map<Long, Decision>> batch = orderIds -> Map.of();
    private final InMemoryAwardQueue queue = new InMemoryAwardQueue(new RecordingAwarding(), true);
    private final BackgroundWorker worker = new BackgroundWorker(List.of(queue), true);

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void orders_are_decided_in_the_order_of_their_arrival() {
        List.of(3L, 1L, 2L).forEach(queue::offer);
        worker.start();

        assertThat(queue.await(2, LONG)).isEqualTo(awarded(2));
        assertThat(decided).startsWith(3L, 1L, 2L);
    }

    @Test
    void whoever_waits_for_a_queued_order_asks_for_no_second_decision() {
        queue.offer(1);
        assertThat(queue.await(1, SHORT)).isEmpty();
        worker.start();

        assertThat(queue.await(2, LONG)).isEqualTo(awarded(2));
        assertThat(decided).containsExactly(1L, 2L);
    }

    @Test
    void an_order_that_is_not_queued_any_more_is_asked_for_again() {
        worker.start();
        queue.offer(1);
        queue.await(1, LONG);

        assertThat(queue.await(1, LONG)).isEqualTo(awarded(1));
    }

    @Test
    void an_order_that_fails_does_not_hold_up_the_ones_behind_it() {
        answer = orderId -> {
            if (orderId == 1) {
                throw new IllegalStateException("poison");
            }
            return awarded(orderId);
        };
        queue.offer(1);
        queue.offer(2);
        worker.start();

        assertThat(queue.await(1, LONG)).isEmpty();
        assertThat(queue.await(2, LONG)).isEqualTo(awarded(2));
    }

    @Test
    void a_decision_that_hangs_keeps_nobody_waiting_beyond_his_patience() {
        CountDownLatch unlocked = new CountDownLatch(1);
        answer = orderId -> {
            awaitQuietly(unlocked);
            return awarded(orderId);
        };
        queue.offer(1);
        worker.start();

        assertThat(queue.await(1, SHORT)).isEmpty();
        unlocked.countDown();
        assertThat(queue.await(1, LONG)).isEqualTo(awarded(1));
    }

    @Test
    void a_full_queue_neither_blocks_nor_throws() {
        for (int orderId = 1; orderId <= 10_005; orderId++) {
            queue.offer(orderId);
        }
        worker.start();

        assertThat(queue.await(10_000, LONG)).isEqualTo(awarded(10_000));
        assertThat(new HashSet<>(decided)).hasSize(10_000);
    }

    @Test
    void a_node_without_a_worker_leaves_the_order_to_the_others() {
        InMemoryAwardQueue undrained = new InMemoryAwardQueue(new RecordingAwarding(), false);
        long started = System.nanoTime();

        undrained.offer(1);

        assertThat(undrained.await(1, LONG)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONG);
    }

    @Test
    void an_order_that_changes_often_while_it_waits_is_looked_at_once() {
        queue.changed(1);
        queue.changed(1);
        queue.changed(2);
        queue.offer(3);
        worker.start();
        queue.await(3, LONG);

        assertThat(lookedAt).containsExactly(1L, 2L);

        queue.changed(1);
        queue.offer(4);
        queue.await(4, LONG);
        assertThat(lookedAt).containsExactly(1L, 2L, 1L);
    }

    @Test
    void orders_that_have_piled_up_are_decided_together() {
        batch = AwardQueueTests::allAwarded;
        LongStream.rangeClosed(1, 120).forEach(queue::offer);
        worker.start();

        assertThat(queue.await(120, LONG)).isEqualTo(awarded(120));
        assertThat(together).extracting(List::size).containsExactly(50, 50, 20);
        assertThat(decided)
                .as("asked again at most for what was decided before")
                .isSubsetOf(120L);
    }

    @Test
    void what_cannot_be_decided_together_is_decided_one_by_one() {
        batch = orderIds -> Map.of(2L, awarded(2).orElseThrow());
        List.of(1L, 2L, 3L).forEach(queue::offer);
        worker.start();

        assertThat(queue.await(3, LONG)).isEqualTo(awarded(3));
        assertThat(together).containsExactly(List.of(1L, 2L, 3L));
        assertThat(decided).startsWith(1L, 3L).isSubsetOf(1L, 3L);
    }

    @Test
    void an_order_that_comes_alone_is_decided_by_itself() {
        queue.offer(1);
        worker.start();

        assertThat(queue.await(1, LONG)).isEqualTo(awarded(1));
        assertThat(together).isEmpty();
    }

    @Test
    void a_change_told_with_its_order_needs_no_look_of_its_own() {
        batch = AwardQueueTests::allAwarded;
        queue.changed(1);
        queue.offer(1);
        queue.offer(2);
        worker.start();

        assertThat(queue.await(2, LONG)).isEqualTo(awarded(2));
        assertThat(lookedAt).isEmpty();
    }

    private static Map<Long, Decision> allAwarded(Collection<Long> orderIds) {
        return orderIds.stream()
                .collect(Collectors.toMap(id -> id, id -> awarded(id).orElseThrow()));
    }

    private static Optional<Decision> awarded(long orderId) {
        return Optional.of(new Decision(
                orderId, 7, State.AWARDED, Reason.PAID_IN_FULL, Points.of(75), Optional.of(1L), 0, MovableClock.START));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class RecordingAwarding implements OrderAwarding {

        @Override
        public Optional<Decision> decide(long orderId) {
            decided.add(orderId);
            return answer.apply(orderId);
        }

        @Override
        public Map<Long, Decision> decideTogether(Collection<Long> orderIds) {
            together.add(List.copyOf(orderIds));
            return batch.apply(orderIds);
        }

        @Override
        public Optional<Decision> lookAgain(long orderId) {
            lookedAt.add(orderId);
            return answer.apply(orderId);
        }

        @Override
        public Optional<Decision> decideClaimed(long orderId) {
            throw new AssertionError("The queue claims nothing");
        }

        @Override
        public Optional<Decision> decision(long orderId) {
            throw new AssertionError("The queue reads no decision on a page's thread");
        }

        @Override
        public Optional<PaymentExplanation> preview(OrderFacts order) {
            throw new AssertionError("The queue promises nothing");
        }
    }
}
