package io.fedelta.loyalty.audit.service;

import io.fedelta.loyalty.audit.FindingKind;
import io.fedelta.loyalty.audit.RepairAnswer;
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.batch.ChunkReport;
import java.util.ArrayList;
import java.util.List;

/**
 * Repairs all open findings of a kind in the background; the request names the kind. Each repair commits by itself and
 * does nothing twice, so a chunk that is worked on again skips what it has done.
 */
public class RepairBatch implements BatchWork {

    public static final String KIND = "auditRepair";

    private static final int CHUNK = 50;

    private final SelfAudit audit;

    public RepairBatch(SelfAudit audit) {
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<ChunkRange> plan(Batch batch, int phase) {
        return phase == 0 ? chunks(audit.open(kindOf(batch), 1, Long.MAX_VALUE)) : List.of();
    }

    private static List<ChunkRange> chunks(List<Long> ids) {
        List<ChunkRange> chunks = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            int to = Math.min(ids.size(), from + CHUNK);
            chunks.add(new ChunkRange(ids.get(from), ids.get(to - 1), to - from));
        }
        return chunks;
    }

    @Override
    public ChunkReport work(Batch batch, ChunkRange chunk) {
        List<Long> open = audit.open(kindOf(batch), chunk.fromId(), chunk.toId());
        long repaired = open.stream()
                .filter(findingId -> audit.repair(findingId, batch.startedBy()) == RepairAnswer.DONE)
                .count();
        return new ChunkReport(chunk.rows(), repaired);
    }

    private static FindingKind kindOf(Batch batch) {
        return FindingKind.valueOf(batch.request());
    }
}
