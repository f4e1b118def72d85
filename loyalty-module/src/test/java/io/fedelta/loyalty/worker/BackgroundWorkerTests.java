package io.fedelta.loyalty.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.LogLines;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackgroundWorkerTests {

    @Test
    void every_task_runs_again_and_again_on_a_daemon_thread() throws InterruptedException {
        CountDownLatch bothThrice = new CountDownLatch(6);
        List<RecurringTask> tasks = Stream.of("one", "two")
                .map(name -> task(name, () -> {
                    assertThat(Thread.currentThread().isDaemon()).isTrue();
                    bothThrice.countDown();
                }))
                .toList();
        BackgroundWorker worker = new BackgroundWorker(tasks, true);

        worker.start();

        assertThat(bothThrice.await(10, TimeUnit.SECONDS)).isTrue();
        worker.stop();
        assertThat(worker.isRunning()).isFalse();
    }

    @Test
    void a_failing_task_runs_on_and_its_cause_is_logged_once() throws InterruptedException {
        CountDownLatch fiveFailures = new CountDownLatch(5);
        BackgroundWorker worker = new BackgroundWorker(
                List.of(task("broken", () -> {
                    fiveFailures.countDown();
                    throw new IllegalStateException("the same each time");
                })),
                true);

        try (LogLines log = LogLines.of(BackgroundWorker.class)) {
            worker.start();

            assertThat(fiveFailures.await(10, TimeUnit.SECONDS)).isTrue();
            worker.stop();
            assertThat(log.written()).hasSize(1);
        }
    }

    @Test
    void a_task_that_hangs_is_interrupted_and_stops_nobody_from_shutting_down() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        BackgroundWorker worker = new BackgroundWorker(
                List.of(task("hanging", () -> {
                    hanging.countDown();
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                })),
                true);
        worker.start();
        hanging.await();

        long started = System.nanoTime();
        worker.stop();

        assertThat(interrupted.await(1, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void who_only_waits_for_work_stops_at_once_and_what_has_begun_is_not_disturbed() throws InterruptedException {
        BlockingQueue<CountDownLatch> work = new LinkedBlockingQueue<>();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean undisturbed = new AtomicBoolean();
        Runnable idle = () -> poll(new LinkedBlockingQueue<>());
        Runnable busy = () -> {
            if (poll(work) != null) {
                begun.countDown();
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                undisturbed.set(!Thread.currentThread().isInterrupted());
            }
        };
        BackgroundWorker worker = new BackgroundWorker(List.of(task("idle", idle), task("busy", busy)), true);
        worker.start();
        work.add(begun);
        begun.await();

        long started = System.nanoTime();
        worker.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(1_900));
        assertThat(undisturbed).isTrue();
    }

    private static CountDownLatch poll(BlockingQueue<CountDownLatch> work) {
        try {
            return WorkerThread.idle(() -> work.poll(60, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Test
    void a_node_may_leave_the_work_to_others() {
        assertThat(new BackgroundWorker(List.of(), false).isAutoStartup()).isFalse();
        assertThat(new BackgroundWorker(List.of(), true).isAutoStartup()).isTrue();
    }

    private static RecurringTask task(String name, Runnable work) {
        return new RecurringTask() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration pause() {
                return Duration.ofMillis(1);
            }

            @Override
            public void run() {
                work.run();
            }
        };
    }
}
