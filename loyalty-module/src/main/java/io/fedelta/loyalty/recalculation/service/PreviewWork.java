package io.fedelta.loyalty.recalculation.service;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.batch.ChunkReport;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.recalculation.OrderWindow;
import io.fedelta.loyalty.recalculation.RecalculationKinds;
import io.fedelta.loyalty.recalculation.Window;
import io.fedelta.loyalty.recalculation.dao.GainRows;
import io.fedelta.loyalty.recalculation.dao.RecalculationRows;
import io.fedelta.loyalty.recalculation.dao.RecalculationRows.Asked;
import io.fedelta.loyalty.recalculation.dao.StagedRow;
import io.fedelta.loyalty.recalculation.dao.StagedRows;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * Prepares every entry that a run would post: decides about orders that were not looked at yet, works out what is
 * missing, and adds it up by account. Posts nothing.
 */
public class PreviewWork implements BatchWork {

    /** Decided as always, each with statements of its own: a chunk of them takes seconds. */
    private static final int DECIDED_TOGETHER = 500;

    /** What the host has no index for is read once for all of them. */
    private static final int STAGED_TOGETHER = 5_000;

    private static final int ACCOUNTS = 2_000;

    private final Undecided undecided;
    private final Staging staging;
    private final StagedRows staged;
    private final GainRows gains;
    private final RecalculationRows asked;
    private final OrderWindow orders;
    private final Programme programme;
    private final Clock clock;
    private final ZoneId zone;

    public PreviewWork(
            Undecided undecided,
            Staging staging,
            Tables tables,
            RecalculationRows asked,
            OrderWindow orders,
            Programme programme,
            Clock clock,
            ZoneId zone) {
        this.undecided = undecided;
        this.staging = staging;
        this.staged = tables.staged();
        this.gains = tables.gains();
        this.asked = asked;
        this.orders = orders;
        this.programme = programme;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String kind() {
        return RecalculationKinds.PREVIEW;
    }

    @Override
    public String lane() {
        return RecalculationKinds.LANE;
    }

    @Override
    public List<ChunkRange> plan(Batch batch, int phase) {
        return switch (phase) {
            case 0 -> begin(batch);
            case 1 -> orNothing(orders.ranges(STAGED_TOGETHER));
            case 2 -> orNothing(staged.accounts(batch.batchId(), ACCOUNTS));
            default -> List.of();
        };
    }

    /** A phase with nothing to do is not the end. */
    static List<ChunkRange> orNothing(List<ChunkRange> ranges) {
        return ranges.isEmpty() ? List.of(new ChunkRange(0, 0, 0)) : ranges;
    }

    private List<ChunkRange> begin(Batch batch) {
        asked.neverRun(batch.batchId()).forEach(staged::forget);
        RuleVersion version = programme.current();
        asked.append(new Asked(
                batch.batchId(), Window.until(clock, zone, Integer.parseInt(batch.request())), version.number()));
        return orNothing(undecided.any() ? orders.ranges(DECIDED_TOGETHER) : List.of());
    }

    @Override
    public ChunkReport work(Batch batch, ChunkRange chunk) {
        return switch (batch.phase()) {
            case 0 -> new ChunkReport(chunk.rows(), undecided.decide(chunk));
            case 1 -> stage(batch, chunk);
            default -> {
                staged.number(batch.batchId(), chunk);
                staged.addUp(batch.batchId(), chunk);
                yield new ChunkReport(chunk.rows(), 0);
            }
        };
    }

    private ChunkReport stage(Batch batch, ChunkRange chunk) {
        Asked question = asked.find(batch.batchId()).orElseThrow();
        List<StagedRow> rows = staging.of(chunk, question);
        if (!rows.isEmpty()) {
            staged.append(batch.batchId(), question.ruleVersion(), rows);
        }
        return new ChunkReport(chunk.rows(), 0);
    }

    @Override
    public void finish(Batch batch) {
        gains.countRewards(batch.batchId());
    }

    @Override
    public void cancelled(Batch batch) {
        staged.forget(batch.batchId());
    }
}
