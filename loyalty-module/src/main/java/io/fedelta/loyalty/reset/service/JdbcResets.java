package io.fedelta.loyalty.reset.service;

import io.fedelta.loyalty.batch.BatchOrder;
import io.fedelta.loyalty.batch.BatchStart;
import io.fedelta.loyalty.batch.BatchStart.Outcome;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reset.Reset;
import io.fedelta.loyalty.reset.ResetFigures;
import io.fedelta.loyalty.reset.UndoAnswer;
import io.fedelta.loyalty.reset.dao.ResetRows;
import java.util.List;
import java.util.Optional;

/** Starts the batches. What is refused here is refused again, and for certain, when the batch begins. */
public class JdbcResets implements Resets {

    private final ResetRows rows;
    private final Batches batches;

    public JdbcResets(ResetRows rows, Batches batches) {
        this.rows = rows;
        this.batches = batches;
    }

    @Override
    public boolean hasPoints() {
        return rows.hasPoints();
    }

    @Override
    public ResetFigures standing() {
        return rows.standing();
    }

    @Override
    public long allPoints() {
        return rows.allPoints();
    }

    @Override
    public BatchStart start(String requestId, ManualNote by) {
        return batches.start(new BatchOrder(requestId, ResetWork.KIND, by.reason(), by.actor()));
    }

    @Override
    public UndoAnswer undo(String resetId, String requestId, ManualNote by) {
        Optional<Reset> taken = rows.find(resetId).filter(reset -> reset.state() == Reset.State.TAKEN);
        if (taken.isEmpty()) {
            return UndoAnswer.NOT_NOW;
        }
        if (rows.isAwardedSince(resetId)) {
            return UndoAnswer.AWARDED_SINCE;
        }
        Outcome outcome = batches.start(new BatchOrder(
                        requestId, UndoWork.KIND, new UndoRequest(resetId, by.reason()).text(), by.actor()))
                .outcome();
        return outcome == Outcome.BUSY ? UndoAnswer.BUSY : UndoAnswer.STARTED;
    }

    @Override
    public boolean isAwardedSince(String resetId) {
        return rows.isAwardedSince(resetId);
    }

    @Override
    public List<Reset> newest(int atMost) {
        return rows.newest(atMost);
    }
}
