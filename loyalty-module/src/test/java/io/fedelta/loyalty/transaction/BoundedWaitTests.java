package io.fedelta.loyalty.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedWaitTests {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicReference<String> undone = new AtomicReference<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch undoing = new CountDownLatch(1);
    private final BoundedWait patient = new BoundedWait("patient", Duration.ofSeconds(30), 2);
    private final BoundedWait hasty = new BoundedWait("hasty", Duration.ofMillis(50), 1);

    @AfterEach
    void close() {
        gate.countDown();
        patient.close();
        hasty.close();
    }

    @Test
    void an_answer_in_time_is_given_as_it_is() {
        assertThat(patient.ask(() -> "yes", this::undo)).isEqualTo("yes");
        assertThat(undone).hasNullValue();
    }

    @Test
    void a_failure_in_time_comes_out_as_it_is() {
        assertThatThrownBy(() -> patient.ask(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        this::undo))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void who_waits_too_long_is_told_so_and_the_late_answer_is_undone() throws Exception {
        assertThatSomebodyWaitsTooLong();

        gate.countDown();
        undoing.await();
        assertThat(undone).hasValue("late");
    }

    @Test
    void a_question_whose_asker_has_gone_before_its_turn_is_not_put_at_all() throws Exception {
        AtomicReference<String> second = new AtomicReference<>("not asked");
        assertThatSomebodyWaitsTooLong();
        assertNoAnswer(hasty, () -> second.getAndSet("asked"));

        gate.countDown();
        undoing.await();
        waitUntilItsTurnHasPassed();
        assertThat(second).hasValue("not asked");
    }

    @Test
    void the_question_is_put_on_another_thread() {
        assertThat(patient.ask(() -> Thread.currentThread().getName(), late -> {}))
                .startsWith("patient-");
    }

    @Test
    void an_interrupted_asker_stops_waiting_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertNoAnswer(patient, this::late);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** On a busy machine the first asker may be gone before the question is put: then there is nothing to undo. */
    private void assertThatSomebodyWaitsTooLong() {
        while (begun.getCount() > 0) {
            assertNoAnswer(hasty, this::late);
        }
    }

    private void assertNoAnswer(BoundedWait wait, Supplier<String> question) {
        assertThatThrownBy(() -> wait.ask(question, this::undo)).isInstanceOf(NoAnswerInTimeException.class);
    }

    private void waitUntilItsTurnHasPassed() {
        boolean passed = false;
        while (!passed) {
            passed = hasItsTurn();
        }
    }

    private boolean hasItsTurn() {
        try {
            return hasty.ask(() -> true, late -> {});
        } catch (NoAnswerInTimeException stillBusy) {
            return false;
        }
    }

    private String late() {
        begun.countDown();
        try {
            gate.await();
            return "late";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void undo(String answer) {
        undone.set(answer);
        undoing.countDown();
    }
}
