package io.fedelta.loyalty.batch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of background work.
 *
 * @param batchId the request id of the form that started it
 * @param kind which {@link BatchWork} does it
 * @param request what exactly is to be done; the work's own text, usually JSON
 * @param phase counted from 0; a batch has as many as its work plans
 * @param total rows to look at in this phase; empty until it is planned
 * @param done rows looked at in this phase
 * @param changed rows written so far, all phases together
 * @param failure why it is stuck
 */
public record Batch(
        String batchId,
        String kind,
        BatchState state,
        String request,
        String startedBy,
        int phase,
        Optional<Long> total,
        long done,
        long changed,
        Optional<String> failure,
        Instant createdAt,
        Optional<Instant> endedAt) {

    private static final int ALL = 100;

    public Batch {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(request, "request");
    }

    public boolean isLive() {
        return state.isLive();
    }

    /** From 0 to 100, of this phase. */
    public int percent() {
        if (state == BatchState.DONE) {
            return ALL;
        }
        long whole = total.orElse(0L);
        return whole == 0 ? 0 : (int) Math.min(ALL, done * ALL / whole);
    }
}
