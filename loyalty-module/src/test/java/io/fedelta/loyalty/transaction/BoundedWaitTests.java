package io.fedelta.loyalty.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedWaitTests {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicReference<String> undone = new AtomicReference<>();
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
        assertThat(patient.ask(() -> "yes", "no", this::undo)).isEqualTo("yes");
        assertThat(undone).hasNullValue();
    }

    @Test
    void a_failure_in_time_comes_out_as_it_is() {
        assertThatThrownBy(() -> patient.ask(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        "no",
                        this::undo))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void who_waits_too_long_gets_the_other_answer_and_the_late_one_is_undone() throws Exception {
        assertThat(hasty.ask(this::late, "no", this::undo)).isEqualTo("no");

        gate.countDown();
        undoing.await();
        assertThat(undone).hasValue("late");
    }

    @Test
    void a_question_whose_asker_has_gone_before_its_turn_is_not_put_at_all() throws Exception {
        AtomicReference<String> second = new AtomicReference<>("not asked");
        hasty.ask(this::late, "no", this::undo);
        hasty.ask(() -> second.getAndSet("asked"), "no", late -> {});

        gate.countDown();
        undoing.await();
        waitUntilItsTurnHasPassed();
        assertThat(second).hasValue("not asked");
    }

    @Test
    void the_question_is_put_on_another_thread() {
        assertThat(patient.ask(() -> Thread.currentThread().getName(), "no", late -> {}))
                .startsWith("patient-");
    }

    @Test
    void an_interrupted_asker_stops_waiting_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertThat(patient.ask(this::late, "no", this::undo)).isEqualTo("no");
        assertThat(Thread.interrupted()).isTrue();
    }

    private void waitUntilItsTurnHasPassed() {
        String answer = "no";
        while (answer.equals("no")) {
            answer = hasty.ask(() -> "my turn", "no", late -> {});
        }
    }

    private String late() {
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
