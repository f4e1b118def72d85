package io.fedelta.loyalty.admin.batch;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.audience.service.CountingAudience;
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.recalculation.RecalculationKinds;
import io.fedelta.loyalty.whatif.service.WhatIfWork;
import java.util.Set;

/** A batch as the panel {@code views/loyaltyBatch} shows it. */
public class BatchView {

    private static final Set<String> ONLY_LOOKING =
            Set.of(WhatIfWork.KIND, RecalculationKinds.PREVIEW, CountingAudience.KIND);

    private final Batch batch;
    private final AdminFormat format;
    private final String page;
    private final boolean maySteer;

    /** @param page where its buttons lead back to: {@code /loyalty-…} */
    public BatchView(Batch batch, AdminFormat format, String page, boolean maySteer) {
        this.batch = batch;
        this.format = format;
        this.page = page;
        this.maySteer = maySteer;
    }

    public String getId() {
        return batch.batchId();
    }

    /** Also the key of its name, after {@code LoyaltyBatch_kind_}. */
    public String getKind() {
        return batch.kind();
    }

    /** Whether it writes anything that counts: what only works something out would say so of its own notes. */
    public boolean isWriting() {
        return !ONLY_LOOKING.contains(batch.kind());
    }

    /** With the kind the key of what is being done, after {@code LoyaltyBatch_phase_}. */
    public int getPhase() {
        return batch.phase();
    }

    public String getState() {
        return batch.state().name();
    }

    public boolean isLive() {
        return batch.isLive();
    }

    public boolean isStuck() {
        return batch.state() == BatchState.STUCK;
    }

    public boolean isPaused() {
        return batch.state() == BatchState.PAUSED;
    }

    public boolean isSteerable() {
        return maySteer && batch.isLive();
    }

    public int getPercent() {
        return batch.percent();
    }

    public String getDone() {
        return format.number(batch.done());
    }

    /** Null until it is known. */
    public String getTotal() {
        return batch.total().map(format::number).orElse(null);
    }

    public String getChanged() {
        return format.number(batch.changed());
    }

    public String getFailure() {
        return batch.failure().orElse(null);
    }

    public String getStartedBy() {
        return batch.startedBy();
    }

    public String getCreated() {
        return format.moment(batch.createdAt());
    }

    public String getEnded() {
        return batch.endedAt().map(format::moment).orElse(null);
    }

    public String getPage() {
        return page;
    }
}
