package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchNode;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reset.UndoAnswer;
import io.fedelta.loyalty.reset.dao.ResetMemberRows;
import io.fedelta.loyalty.reset.dao.ResetOrderRows;
import io.fedelta.loyalty.reset.dao.ResetRows;
import io.fedelta.loyalty.reset.dao.ResetSessionRows;
import io.fedelta.loyalty.reset.service.JdbcResets;
import io.fedelta.loyalty.reset.service.ResetWork;
import io.fedelta.loyalty.reset.service.Resets;
import io.fedelta.loyalty.reset.service.UndoWork;
import io.fedelta.loyalty.verification.Finding;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A {@link Studio} whose merchant resets points. */
public final class ResetBench {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    public final Studio studio;
    public final LoyaltyBench loyalty;
    public final Resets resets;
    public final Batches batches;
    private final BatchNode node;

    private ResetBench(Studio studio) {
        this.studio = studio;
        this.loyalty = studio.bench;
        ResetRows rows = new ResetRows(loyalty.jdbc);
        ResetOrderRows orders = new ResetOrderRows(loyalty.jdbc);
        ResetSessionRows sessions = new ResetSessionRows(loyalty.jdbc);
        ResetMemberRows members = new ResetMemberRows(loyalty.jdbc);
        node = new BatchNode(
                loyalty,
                new ResetWork(rows, orders, sessions, members, loyalty.ledger, ROME, loyalty.clock),
                new UndoWork(rows, orders, sessions, members, loyalty.ledger, ROME, loyalty.clock));
        batches = node.batches;
        resets = new JdbcResets(rows, node.batches);
    }

    public static ResetBench on(TestDatabase database) {
        return new ResetBench(Studio.on(database));
    }

    /** Resets and waits for the end; the id of the reset. */
    public String reset() {
        Batch batch =
                resets.start(UUID.randomUUID().toString(), note("new season")).batch();
        node.task.run();
        return batch.batchId();
    }

    public UndoAnswer undo(String resetId) {
        UndoAnswer answer = resets.undo(resetId, UUID.randomUUID().toString(), note("by mistake"));
        node.task.run();
        return answer;
    }

    public void work() {
        node.task.run();
    }

    public static ManualNote note(String reason) {
        return new ManualNote(reason, "anna");
    }

    public List<Finding> findings() {
        return new LoyaltyVerification(loyalty.dataSource, List::of, List.of(), loyalty.clock).run();
    }
}
