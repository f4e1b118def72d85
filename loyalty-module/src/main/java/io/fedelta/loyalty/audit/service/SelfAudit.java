package io.fedelta.loyalty.audit.service;

import io.fedelta.loyalty.audit.AuditFinding;
import io.fedelta.loyalty.audit.FindingKind;
import io.fedelta.loyalty.audit.FindingState;
import io.fedelta.loyalty.audit.RepairAnswer;
import io.fedelta.loyalty.ledger.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the self-check has found, and repairing it. */
public interface SelfAudit {

    /**
     * Newest first.
     *
     * @param state empty for all
     * @param page 0 for the first; a page past the end is empty
     * @param size 1 to {@link Page#LARGEST}, clamped
     */
    Page<AuditFinding> find(Optional<FindingState> state, int page, int size);

    /** How many are open of each kind that has any. */
    Map<FindingKind, Long> open();

    /**
     * Repairs one open finding and closes it if it is right afterwards. Two clicks, and two people, repair once; killed
     * in between, the next click or the next night closes it.
     *
     * @param actor kept with the finding of whoever closes it
     */
    RepairAnswer repair(long findingId, String actor);

    /** Ids of open findings of a kind in a range, both ends included, ascending. */
    List<Long> open(FindingKind kind, long fromId, long toId);

    /** Leaves an open finding as it is: it is not told again unless its figures change. */
    RepairAnswer leave(long findingId, String actor);
}
