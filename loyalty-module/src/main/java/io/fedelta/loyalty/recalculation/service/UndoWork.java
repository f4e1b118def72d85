package io.fedelta.loyalty.recalculation.service;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.batch.ChunkReport;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.ReversalExplanation;
import io.fedelta.loyalty.ledger.service.QuietPostings;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.recalculation.RecalculationKinds;
import io.fedelta.loyalty.recalculation.dao.AppliedRows;
import io.fedelta.loyalty.recalculation.dao.StagedRows;
import io.fedelta.loyalty.recalculation.dao.UndoRows;
import io.fedelta.loyalty.recalculation.dao.UndoRows.StandingEntry;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes back exactly what a run has added and what still stands of it, by entries against each of its own. Rewards
 * stay, as whatever a merchant takes never withdraws one.
 */
public class UndoWork implements BatchWork {

    private static final int ACCOUNTS = 500;

    private final StagedRows staged;
    private final AppliedRows applied;
    private final UndoRows undo;
    private final QuietPostings ledger;
    private final Programme programme;
    private final Clock clock;

    public UndoWork(Tables tables, QuietPostings ledger, Programme programme, Clock clock) {
        this.staged = tables.staged();
        this.applied = tables.applied();
        this.undo = tables.undo();
        this.ledger = ledger;
        this.programme = programme;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RecalculationKinds.UNDO;
    }

    @Override
    public String lane() {
        return RecalculationKinds.LANE;
    }

    /** The request names the preview. */
    @Override
    public List<ChunkRange> plan(Batch batch, int phase) {
        return phase == 0 ? PreviewWork.orNothing(staged.members(batch.request(), ACCOUNTS)) : List.of();
    }

    @Override
    public ChunkReport work(Batch batch, ChunkRange accounts) {
        String preview = batch.request();
        Instant now = Moments.now(clock);
        applied.lock(preview, accounts);
        ledger.lock(preview, accounts);
        List<StandingEntry> orders = undo.orders(preview, accounts);
        List<StandingEntry> sessions = undo.sessions(preview, accounts);
        List<StandingEntry> all = new ArrayList<>(orders);
        all.addAll(sessions);
        if (all.isEmpty()) {
            return new ChunkReport(accounts.rows(), 0);
        }
        Map<StandingEntry, Optional<Long>> reversals = reverse(all, now);
        undo.undecide(only(orders, reversals), now);
        undo.unpaySessions(only(sessions, reversals), now);
        undo.takeFromDays(all, programme.current().rules().hasTiers());
        undo.undone(preview, all);
        return new ChunkReport(accounts.rows(), all.size());
    }

    /** What refunds have taken whole needs no entry against it. */
    private Map<StandingEntry, Optional<Long>> reverse(List<StandingEntry> standing, Instant now) {
        Map<StandingEntry, Posting> postings = new LinkedHashMap<>();
        standing.stream()
                .filter(entry -> entry.left().isPositive())
                .forEach(entry -> postings.put(entry, reversal(entry, now)));
        Map<Posting, Entry> posted = ledger.post(List.copyOf(postings.values()));
        Map<StandingEntry, Optional<Long>> numbers = new LinkedHashMap<>();
        standing.forEach(entry -> numbers.put(
                entry, Optional.ofNullable(postings.get(entry)).map(posted::get).map(Entry::entryNo)));
        return numbers;
    }

    private static Posting reversal(StandingEntry entry, Instant now) {
        ReversalExplanation explanation = new ReversalExplanation(entry.entryNo(), entry.left());
        return new Posting(
                entry.accountId(),
                entry.kind() == EntryKind.PAYMENT ? EntryKind.PAYMENT_REVERSAL : EntryKind.SESSION_REVERSAL,
                entry.source(),
                entry.cycle(),
                explanation.points(),
                Optional.of(entry.ruleVersion()),
                explanation,
                Optional.empty(),
                now);
    }

    private static Map<StandingEntry, Optional<Long>> only(
            List<StandingEntry> wanted, Map<StandingEntry, Optional<Long>> all) {
        Map<StandingEntry, Optional<Long>> some = new LinkedHashMap<>();
        wanted.forEach(entry -> some.put(entry, all.get(entry)));
        return some;
    }
}
