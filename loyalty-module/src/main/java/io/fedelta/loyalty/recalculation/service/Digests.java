package io.fedelta.loyalty.recalculation.service;

import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.recalculation.dao.DigestRows;
import java.util.List;

/**
 * One mail for each member for whom a run unlocks something, if the merchant has chosen so. The outbox's key of (kind,
 * preview and account) lets it be written once, in the transaction that unlocks.
 */
public class Digests {

    private static final char BETWEEN = '/';

    private final DigestRows rows;
    private final Outbox outbox;

    public Digests(DigestRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    void unlocked(String previewId, long accountId, List<Long> rewardIds) {
        if (!rewardIds.isEmpty() && rows.tells(previewId)) {
            rows.append(previewId, accountId, rewardIds);
            outbox.enqueue(MessageKind.RECALCULATED, accountId, previewId + BETWEEN + accountId);
        }
    }

    static String previewOf(String subjectId) {
        return subjectId.substring(0, subjectId.lastIndexOf(BETWEEN));
    }
}
