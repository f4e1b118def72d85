package io.fedelta.loyalty.host.job;

import static io.fedelta.loyalty.testing.JobNode.JOB;
import static io.fedelta.loyalty.testing.JobNode.NEVER_BY_ITSELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.job.JobRun;
import io.fedelta.loyalty.job.JobRunState;
import io.fedelta.loyalty.job.Started;
import io.fedelta.loyalty.testing.JobNode;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class ScheduledJobsIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void a_task_runs_when_a_node_starts_and_its_run_is_recorded(TestDatabase database) throws Exception {
        try (JobNode node = new JobNode(database.fresh(), NEVER_BY_ITSELF, () -> new TaskReport(7, 2)).started()) {
            JobRun run = node.ended(1).get(0);
            assertThat(run.state()).isEqualTo(JobRunState.DONE);
            assertThat(run.rows()).isEqualTo(7);
            assertThat(run.errors()).isEqualTo(2);
            assertThat(run.startedBy()).isEmpty();
            assertThat(run.endedAt()).isPresent();
            assertThat(node.jobs.all().get(0).next()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_share_the_schedule_and_never_run_a_task_at_the_same_time(TestDatabase database) throws Exception {
        DataSource shared = database.fresh();
        AtomicInteger now = new AtomicInteger();
        AtomicBoolean together = new AtomicBoolean();
        Supplier<TaskReport> work = () -> {
            together.compareAndSet(false, now.incrementAndGet() > 1);
            pause(300);
            now.decrementAndGet();
            return TaskReport.NOTHING;
        };
        try (JobNode one = new JobNode(shared, "* * * * * ?", work).started();
                JobNode two = new JobNode(shared, "* * * * * ?", work).started()) {
            JobNode.await(() -> one.runs().size() >= 6);
            assertThat(two.runs()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(together).isFalse();
        }
        assertThat(new JdbcTemplate(shared)
                        .queryForObject("SELECT COUNT(*) FROM LOY_JOB_RUN WHERE STATE <> 'DONE'", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void started_by_hand_the_login_is_kept_and_a_running_task_is_not_started_again(TestDatabase database)
            throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        try (JobNode node = new JobNode(database.fresh(), NEVER_BY_ITSELF, () -> {
                    if (!first.getAndSet(false)) {
                        await(mayEnd);
                    }
                    return TaskReport.NOTHING;
                })
                .started()) {
            node.ended(1);
            assertThat(node.jobs.start("other", "anna")).isEqualTo(Started.NO_SUCH_JOB);
            assertThat(node.jobs.start(JOB, "anna")).isEqualTo(Started.NOW);
            assertThat(node.jobs.start(JOB, "bruno")).isEqualTo(Started.RUNS_ALREADY);
            JobNode.await(() -> node.runs().size() == 2);
            assertThat(node.jobs.all().get(0).running()).isTrue();
            assertThat(node.jobs.start(JOB, "bruno")).isEqualTo(Started.RUNS_ALREADY);
            mayEnd.countDown();

            assertThat(node.ended(2)).extracting(JobRun::startedBy).contains(Optional.of("anna"));
            assertThat(node.jobs.start(JOB, "bruno")).isEqualTo(Started.NOW);
            assertThat(node.ended(3)).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_is_recorded_and_the_next_run_comes_as_planned(TestDatabase database) throws Exception {
        AtomicInteger runs = new AtomicInteger();
        try (JobNode node = new JobNode(database.fresh(), NEVER_BY_ITSELF, () -> {
                    if (runs.incrementAndGet() == 1) {
                        throw new IllegalStateException("no such table");
                    }
                    return TaskReport.NOTHING;
                })
                .started()) {
            JobRun failed = node.ended(1).get(0);
            assertThat(failed.state()).isEqualTo(JobRunState.FAILED);
            assertThat(failed.failure().orElseThrow()).contains("no such table");
            node.jobs.start(JOB, "anna");
            assertThat(node.ended(2)).extracting(JobRun::state).contains(JobRunState.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void how_far_a_run_has_come_is_seen_while_it_lasts_and_stays_if_it_fails(TestDatabase database) throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        Function<TaskProgress, TaskReport> work = progress -> {
            progress.expect(10);
            progress.reached(new TaskReport(4, 1));
            await(mayEnd);
            throw new IllegalStateException("no such table");
        };
        try (JobNode node = new JobNode(database.fresh(), NEVER_BY_ITSELF, work).started()) {
            JobNode.await(() -> node.runs().size() == 1 && node.runs().get(0).rows() == 4);
            assertThat(node.runs().get(0).state()).isEqualTo(JobRunState.RUNNING);
            assertThat(node.runs().get(0).expected()).contains(10L);
            mayEnd.countDown();

            JobRun failed = node.ended(1).get(0);
            assertThat(failed.state()).isEqualTo(JobRunState.FAILED);
            assertThat(failed.rows()).isEqualTo(4);
            assertThat(failed.errors()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_its_dead_node_left_open_is_closed_by_the_next(TestDatabase database) throws Exception {
        DataSource shared = database.fresh();
        new JdbcTemplate(shared).update("""
                INSERT INTO LOY_JOB_RUN (RUN_ID, JOB, NODE, STATE, STARTED_AT, ROWS_DONE, ERRORS)
                VALUES ('dead', 'count', 'gone', 'RUNNING', TIMESTAMP '2026-02-28 09:00:00', 0, 0)""");
        try (JobNode node = new JobNode(shared, NEVER_BY_ITSELF, () -> TaskReport.NOTHING).started()) {
            assertThat(node.ended(2)).extracting(JobRun::state).containsExactly(JobRunState.DONE, JobRunState.LOST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closing_the_application_interrupts_a_long_run_and_waits_for_its_end(TestDatabase database) throws Exception {
        DataSource shared = database.fresh();
        AtomicBoolean interrupted = new AtomicBoolean();
        JobNode node = new JobNode(shared, NEVER_BY_ITSELF, () -> {
                    pause(60_000);
                    interrupted.set(Thread.currentThread().isInterrupted());
                    return new TaskReport(3, 0);
                })
                .started();
        JobNode.await(() -> node.runs().size() == 1);

        node.close();

        assertThat(interrupted).isTrue();
        assertThat(new JdbcTemplate(shared).queryForObject("SELECT ROWS_DONE FROM LOY_JOB_RUN", Integer.class))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_node_without_background_work_shows_and_starts_what_another_runs(TestDatabase database) throws Exception {
        DataSource shared = database.fresh();
        try (JobNode pages = new JobNode(shared, NEVER_BY_ITSELF, () -> TaskReport.NOTHING);
                JobNode worker = new JobNode(shared, NEVER_BY_ITSELF, () -> new TaskReport(1, 0)).started()) {
            worker.ended(1);
            assertThat(pages.jobs.start(JOB, "anna")).isEqualTo(Started.NOW);
            assertThat(pages.ended(2)).extracting(JobRun::rows).containsExactly(1L, 1L);
        }
    }

    @Test
    void a_schedule_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new JobNode(TestDatabase.HSQLDB.fresh(), "daily", () -> TaskReport.NOTHING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("daily");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
