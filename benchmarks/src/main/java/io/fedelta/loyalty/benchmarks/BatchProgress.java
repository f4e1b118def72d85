package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.batch.Batch;

/** How far each phase of a batch is. */
final class BatchProgress {
    private final String what;
    private Progress progress;
    private int phase = -1;

    BatchProgress(String what) {
        this.what = what;
    }

    void saw(Batch batch) {
        batch.total().filter(total -> total > 0).ifPresent(total -> saw(batch, total));
    }

    private void saw(Batch batch, long total) {
        if (batch.phase() != phase) {
            phase = batch.phase();
            progress = new Progress(what + ", phase " + (phase + 1), total);
        }
        progress.reach(batch.done());
    }
}
