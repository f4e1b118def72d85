package io.fedelta.loyalty.reset.service;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.batch.ChunkReport;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Posting;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes what was awarded before it began, a range of accounts at a time and with a handful of statements each: orders
 * first, then sessions, then accounts, in the order in which everybody locks them. What an administrator takes never
 * withdraws a reward, and a balance may go below zero where points were spent.
 */
public class ResetWork implements BatchWork {

    public static final String KIND = "reset";

    static final int ACCOUNTS_AT_A_TIME = 200;

    private final ResetRows resets;
    private final ResetOrderRows orders;
    private final ResetSessionRows sessions;
    private final ResetMemberRows members;
    private final LoyaltyLedger ledger;
    private final ZoneId zone;
    private final Clock clock;

    public ResetWork(
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

    /** Of all work that awards or takes many points only one is done at a time. */
    @Override
    public String lane() {
        return RecalculationKinds.LANE;
    }

    /** One that would take nothing is none, and leaves no row. */
    @Override
    public List<ChunkRange> plan(Batch batch, int phase) {
        if (phase > 0 || resets.standing().isNothing()) {
            return List.of();
        }
        resets.begin(batch.batchId(), by(batch), batch.createdAt());
        return members.allAccounts(ACCOUNTS_AT_A_TIME);
    }

    private static ManualNote by(Batch batch) {
        return new ManualNote(batch.request(), batch.startedBy());
    }

    @Override
    public ChunkReport work(Batch batch, ChunkRange chunk) {
        List<ResetPart> ofOrders = orders.take(batch.batchId(), chunk.fromId(), chunk.toId());
        List<ResetPart> ofSessions = sessions.take(batch.batchId(), chunk.fromId(), chunk.toId());
        ResetPostings postings = new ResetPostings(batch.batchId(), by(batch), zone, Moments.now(clock));
        Map<Posting, Entry> taken = ledger.postAll(Stream.concat(
                        postings.taking(EntryKind.PAYMENT_RESET, ofOrders).stream(),
                        postings.taking(EntryKind.SESSION_RESET, ofSessions).stream())
                .toList());
        if (!taken.isEmpty()) {
            members.insert(batch.batchId(), MemberSums.of(ofOrders, ofSessions), lastEntries(taken.values()));
        }
        return new ChunkReport(chunk.rows(), taken.size());
    }

    private static Map<Long, Long> lastEntries(Collection<Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::accountId, Entry::entryNo, Math::max));
    }

    @Override
    public void finish(Batch batch) {
        resets.move(batch.batchId(), State.TAKING, State.TAKEN);
    }

    @Override
    public void cancelled(Batch batch) {
        resets.move(batch.batchId(), State.TAKING, State.TAKEN);
    }
}
