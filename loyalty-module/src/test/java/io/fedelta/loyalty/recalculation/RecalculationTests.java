package io.fedelta.loyalty.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecalculationTests {

    @Test
    void a_run_that_was_cancelled_halfway_can_be_taken_back() {
        assertThat(after(BatchState.CANCELLED, 3).mayUndo()).isTrue();
        assertThat(after(BatchState.DONE, 3).mayUndo()).isTrue();
        assertThat(after(BatchState.RUNNING, 3).mayUndo()).isFalse();
    }

    @Test
    void where_nothing_was_written_there_is_nothing_to_take_back() {
        assertThat(after(BatchState.CANCELLED, 0).mayUndo()).isFalse();
        assertThat(after(BatchState.DONE, 0).mayUndo()).isFalse();
    }

    private static Recalculation after(BatchState state, long written) {
        return new Recalculation(
                batch(BatchState.DONE, 0),
                Optional.empty(),
                true,
                Optional.of(batch(state, written)),
                Optional.empty());
    }

    private static Batch batch(BatchState state, long written) {
        return new Batch(
                "b1",
                "recalculation",
                state,
                "{}",
                "anna",
                0,
                Optional.of(8L),
                8,
                written,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty());
    }
}
