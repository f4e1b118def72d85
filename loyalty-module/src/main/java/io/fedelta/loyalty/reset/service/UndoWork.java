package io.fedelta.loyalty.reset.service;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.batch.ChunkReport;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.recalculation.RecalculationKinds;
import io.fedelta.loyalty.reset.Reset.State;
import io.fedelta.loyalty.reset.dao.ResetMemberRows;
import io.fedelta.loyalty.reset.dao.ResetOrderRows;
import io.fedelta.loyalty.reset.dao.ResetPart;
import io.fedelta.loyalty.reset.dao.ResetRows;
import io.fedelta.loyalty.reset.dao.ResetSessionRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives back exactly what a reset took, if the database still allows it when this begins. What became of an order
 * meanwhile stands: one that was withdrawn brings nothing back, and a refund takes its part once the order has points
 * again.
 */
public class UndoWork implements BatchWork {

    public static final String KIND = "resetUndo";

    private final ResetRows resets;
    private final ResetOrderRows orders;
    private final ResetSessionRows sessions;
    private final ResetMemberRows members;
    private final LoyaltyLedger ledger;
    private final ZoneId zone;
    private final Clock clock;

    public UndoWork(
            ResetRows resets,
            ResetOrderRows orders,
            ResetSessionRows sessions,
            ResetMemberRows members,
            LoyaltyLedger ledger,
            ZoneId zone,
            Clock clock) {
        this.resets = resets;
        this.orders = orders;
        this.sessions = sessions;
        this.members = members;
        this.ledger = ledger;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String lane() {
        return RecalculationKinds.LANE;
    }

    @Override
    public List<ChunkRange> plan(Batch batch, int phase) {
        String resetId = UndoRequest.of(batch.request()).resetId();
        boolean begins = phase == 0 && resets.beginUndoing(resetId, batch.batchId(), by(batch), batch.createdAt());
        return begins ? members.ofReset(resetId, ResetWork.ACCOUNTS_AT_A_TIME) : List.of();
    }

    private static ManualNote by(Batch batch) {
        return new ManualNote(UndoRequest.of(batch.request()).reason(), batch.startedBy());
    }

    @Override
    public ChunkReport work(Batch batch, ChunkRange chunk) {
        String resetId = UndoRequest.of(batch.request()).resetId();
        List<ResetPart> ofOrders = orders.giveBack(resetId, chunk.fromId(), chunk.toId());
        List<ResetPart> ofSessions = sessions.giveBack(resetId, chunk.fromId(), chunk.toId());
        ResetPostings postings = new ResetPostings(resetId, by(batch), zone, Moments.now(clock));
        int given = ledger.postAll(Stream.concat(
                                postings.givingBack(EntryKind.PAYMENT_RESTORED, ofOrders).stream(),
                                postings.givingBack(EntryKind.SESSION_RESTORED, ofSessions).stream())
                        .toList())
                .size();
        return new ChunkReport(chunk.rows(), given);
    }

    @Override
    public void finish(Batch batch) {
        end(batch, State.GIVEN_BACK);
    }

    /** Who has nothing back yet may get it by another undoing. */
    @Override
    public void cancelled(Batch batch) {
        end(batch, State.TAKEN);
    }

    private void end(Batch batch, State state) {
        resets.ofUndoing(batch.batchId()).ifPresent(reset -> resets.move(reset.resetId(), State.GIVING_BACK, state));
    }
}
