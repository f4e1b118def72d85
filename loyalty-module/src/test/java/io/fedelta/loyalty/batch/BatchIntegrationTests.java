package io.fedelta.loyalty.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.batch.dao.ChunkRows;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchIntegrationTests {

    private static final int TRIES = 4;
    private static final long ALL = CountingWork.CHUNKS * CountingWork.SIZE;

    private LoyaltyBench loyalty;
    private CountingWork work;
    private BatchNode node;

    private void startOn(TestDatabase database) {
        loyalty = LoyaltyBench.on(database);
        CountingWork.createTable(loyalty.jdbc);
        work = new CountingWork(loyalty.jdbc);
        node = new BatchNode(loyalty, work);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_chunk_of_every_phase_is_done_once_and_then_it_is_finished(TestDatabase database) {
        startOn(database);
        Batch batch = node.start("first", CountingWork.KIND);
        assertThat(batch.state()).isEqualTo(BatchState.QUEUED);

        node.task.run();

        assertThat(node.look(batch))
                .returns(BatchState.DONE, Batch::state)
                .returns(ALL, Batch::done)
                .returns(2 * ALL, Batch::changed)
                .returns(100, Batch::percent);
        assertThatEachIsCountedOnce();
        node.task.run();
        assertThatEachIsCountedOnce();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_form_sent_twice_starts_one_batch_and_one_lane_holds_one_live_batch(TestDatabase database) {
        startOn(database);
        BatchOrder order = new BatchOrder("first", CountingWork.KIND, "{}", "anna");
        assertThat(node.batches.start(order).outcome()).isEqualTo(BatchStart.Outcome.STARTED);
        assertThat(node.batches.start(order).outcome()).isEqualTo(BatchStart.Outcome.STARTED_BEFORE);
        BatchStart second = node.batches.start(new BatchOrder("second", CountingWork.KIND, "{}", "bruno"));
        assertThat(second.outcome()).isEqualTo(BatchStart.Outcome.BUSY);
        assertThat(second.batch().batchId()).isEqualTo("first");

        node.task.run();

        assertThat(node.batches
                        .start(new BatchOrder("second", CountingWork.KIND, "{}", "bruno"))
                        .outcome())
                .isEqualTo(BatchStart.Outcome.STARTED);
        assertThatThrownBy(() -> node.start("third", "unknown")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_small_batch_does_not_wait_until_a_large_one_is_done(TestDatabase database) {
        startOn(database);
        CountingWork another = new CountingWork(loyalty.jdbc, "another");
        List<String> order = new ArrayList<>();
        work.after = chunk -> order.add("counting");
        another.after = chunk -> order.add("another");
        node = new BatchNode(loyalty, work, another);

        node.start("first", CountingWork.KIND);
        Batch second = node.start("second", "another");
        node.task.run();

        assertThat(order).startsWith("counting", "another", "counting", "another");
        assertThat(node.look(second).state()).isEqualTo(BatchState.DONE);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_fails_with_a_chunk_that_another_has_done_since_stops_nobody(TestDatabase database) {
        startOn(database);
        Batch batch = node.start("first", CountingWork.KIND);
        CountingWork otherWork = new CountingWork(loyalty.jdbc);
        BatchNode other = new BatchNode(loyalty, otherWork);
        otherWork.after = chunk -> other.batches.pause(batch.batchId());
        AtomicInteger tries = new AtomicInteger();
        work.before = chunk -> {
            if (chunk.fromId() == 0 && tries.incrementAndGet() == TRIES) {
                loyalty.clock.advance(Duration.ofMinutes(5));
                other.task.run();
            }
            if (chunk.fromId() == 0) {
                throw new IllegalStateException("it does not work here");
            }
        };

        for (int run = 0; run < TRIES; run++) {
            node.task.run();
            loyalty.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(tries).hasValue(TRIES);
        assertThat(node.look(batch).state()).isEqualTo(BatchState.PAUSED);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void two_nodes_share_the_chunks(TestDatabase database) {
        startOn(database);
        LoyaltyBench elsewhere = LoyaltyBench.on(loyalty.dataSource);
        CountingWork otherWork = new CountingWork(elsewhere.jdbc);
        BatchNode other = new BatchNode(elsewhere, otherWork);
        ConcurrentLinkedQueue<ChunkRange> here = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<ChunkRange> there = new ConcurrentLinkedQueue<>();
        work.after = chunk -> await(here, chunk, there);
        otherWork.after = chunk -> await(there, chunk, here);
        Batch batch = node.start("first", CountingWork.KIND);

        List<BatchNode> nodes = List.of(node, other);
        Together.run(2, thread -> Executors.callable(() -> nodes.get(thread).workUntilDone(batch)));

        assertThat(node.look(batch).state()).isEqualTo(BatchState.DONE);
        assertThat(here).isNotEmpty();
        assertThat(there).isNotEmpty();
        assertThatEachIsCountedOnce();
    }

    /** The first chunk ends only when the other node has one, too. */
    private static void await(
            ConcurrentLinkedQueue<ChunkRange> mine, ChunkRange chunk, ConcurrentLinkedQueue<ChunkRange> theirs) {
        mine.add(chunk);
        for (int look = 0; look < 200 && theirs.isEmpty(); look++) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_chunk_of_a_dead_node_is_taken_over_when_its_lease_has_run_out(TestDatabase database) {
        startOn(database);
        Batch batch = node.start("first", CountingWork.KIND);
        claimAndDie(batch);
        BatchNode other = new BatchNode(loyalty, new CountingWork(loyalty.jdbc));

        other.task.run();
        assertThat(other.look(batch).state()).isEqualTo(BatchState.QUEUED);

        node.leases.run();
        loyalty.clock.advance(Duration.ofSeconds(59));
        other.task.run();
        assertThat(other.look(batch).state()).isEqualTo(BatchState.QUEUED);

        loyalty.clock.advance(Duration.ofSeconds(2));
        other.task.run();
        assertThat(other.look(batch).state()).isEqualTo(BatchState.DONE);
        assertThatEachIsCountedOnce();
    }

    private void claimAndDie(Batch batch) {
        new ChunkRows(loyalty.jdbc, loyalty.clock)
                .claim(batch.batchId(), Duration.ofSeconds(60))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_has_lost_its_chunk_while_it_was_away_undoes_what_it_did(TestDatabase database) {
        startOn(database);
        Batch batch = node.start("first", CountingWork.KIND);
        BatchNode other = new BatchNode(loyalty, new CountingWork(loyalty.jdbc));
        AtomicInteger sleeps = new AtomicInteger();
        work.before = chunk -> {
            if (sleeps.getAndIncrement() == 0) {
                loyalty.clock.advance(Duration.ofMinutes(5));
                other.task.run();
            }
        };

        node.task.run();

        assertThat(node.look(batch).state()).isEqualTo(BatchState.DONE);
        assertThat(node.look(batch).changed()).isEqualTo(2 * ALL);
        assertThatEachIsCountedOnce();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pausing_ends_after_the_chunk_and_resuming_goes_on(TestDatabase database) {
        startOn(database);
        Batch batch = node.start("first", CountingWork.KIND);
        work.after = chunk -> assertThat(node.batches.pause(batch.batchId())).isTrue();

        node.task.run();

        assertThat(node.look(batch).state()).isEqualTo(BatchState.PAUSED);
        assertThat(counted()).isEqualTo(CountingWork.SIZE);
        node.task.run();
        assertThat(counted()).isEqualTo(CountingWork.SIZE);

        work.after = chunk -> {};
        assertThat(node.batches.resume(batch.batchId())).isTrue();
        node.task.run();
        assertThat(node.look(batch).state()).isEqualTo(BatchState.DONE);
        assertThatEachIsCountedOnce();
        assertThat(node.batches.pause(batch.batchId())).isFalse();
        assertThat(node.batches.resume(batch.batchId())).isFalse();
        assertThat(node.batches.cancel(batch.batchId())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void cancelling_keeps_what_is_done_and_undoes_the_chunk_at_work(TestDatabase database) {
        startOn(database);
        Batch batch = node.start("first", CountingWork.KIND);
        List<ChunkRange> seen = new ArrayList<>();
        work.after = seen::add;
        work.before = chunk -> {
            if (seen.size() == 2) {
                assertThat(node.batches.cancel(batch.batchId())).isTrue();
            }
        };

        node.task.run();
        node.task.run();

        assertThat(node.look(batch))
                .returns(BatchState.CANCELLED, Batch::state)
                .returns(2L * CountingWork.SIZE, Batch::changed);
        assertThat(counted()).isEqualTo(2L * CountingWork.SIZE);
        assertThat(loyalty.jdbc.queryForObject("SELECT COUNT(*) FROM COUNTED WHERE ID = -2", Long.class))
                .isOne();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_chunk_that_fails_is_tried_again_a_few_times_and_then_waits_for_a_person(TestDatabase database) {
        startOn(database);
        Batch batch = node.start("first", CountingWork.KIND);
        AtomicInteger tries = new AtomicInteger();
        work.after = chunk -> {
            if (chunk.fromId() == 30) {
                tries.incrementAndGet();
                throw new IllegalStateException("no luck");
            }
        };

        for (int run = 0; run < 20; run++) {
            node.task.run();
            loyalty.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(tries).hasValue(4);
        assertThat(node.look(batch).state()).isEqualTo(BatchState.STUCK);
        assertThat(node.look(batch).failure())
                .hasValueSatisfying(why -> assertThat(why).contains("no luck"));
        assertThat(counted()).isEqualTo(ALL - CountingWork.SIZE);

        work.after = chunk -> {};
        assertThat(node.batches.resume(batch.batchId())).isTrue();
        node.task.run();
        assertThat(node.look(batch).state()).isEqualTo(BatchState.DONE);
        assertThatEachIsCountedOnce();
    }

    private long counted() {
        return loyalty.jdbc.queryForObject("SELECT COUNT(*) FROM COUNTED WHERE ID >= 0", Long.class);
    }

    private void assertThatEachIsCountedOnce() {
        assertThat(counted()).isEqualTo(2 * ALL);
        assertThat(loyalty.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM (SELECT DISTINCT ID, PHASE FROM COUNTED WHERE ID >= 0) each_once",
                        Long.class))
                .isEqualTo(2 * ALL);
        assertThat(loyalty.jdbc.queryForObject("SELECT COUNT(*) FROM COUNTED WHERE ID = -1", Long.class))
                .isOne();
    }
}
