package io.fedelta.loyalty.recalculation.service;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.batch.ChunkReport;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.ledger.service.QuietPostings;
import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.NoticeKind;
import io.fedelta.loyalty.message.service.MerchantNotices;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.recalculation.RecalculationKinds;
import io.fedelta.loyalty.recalculation.dao.AppliedRows;
import io.fedelta.loyalty.recalculation.dao.GainRows;
import io.fedelta.loyalty.recalculation.dao.StagedRows;
import io.fedelta.loyalty.reward.service.ReachedRewards;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Posts what a preview has prepared, account range by account range; then takes back what refunds had taken, and at the
 * end unlocks rewards, once for each member, without the rewards' own mails.
 */
public class RunWork implements BatchWork {

    /** Enough that the fixed cost of a chunk does not weigh, and so few that nobody waits long for a locked account. */
    private static final int POSTED_TOGETHER = 1_000;

    private static final int ONE_BY_ONE = 200;

    private final StagedRows staged;
    private final AppliedRows applied;
    private final GainRows gains;
    private final QuietPostings ledger;
    private final OrderAwarding awarding;
    private final ReachedRewards rewards;
    private final Digests digests;
    private final Programme programme;
    private final MerchantNotices notices;
    private final Clock clock;

    public RunWork(
            Tables tables,
            QuietPostings ledger,
            OrderAwarding awarding,
            ReachedRewards rewards,
            Digests digests,
            Programme programme,
            MerchantNotices notices,
            Clock clock) {
        this.staged = tables.staged();
        this.applied = tables.applied();
        this.gains = tables.gains();
        this.ledger = ledger;
        this.awarding = awarding;
        this.rewards = rewards;
        this.digests = digests;
        this.programme = programme;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RecalculationKinds.RUN;
    }

    @Override
    public String lane() {
        return RecalculationKinds.LANE;
    }

    /** The request names the preview. */
    @Override
    public List<ChunkRange> plan(Batch batch, int phase) {
        String preview = batch.request();
        return switch (phase) {
            case 0 -> {
                staged.analyze();
                yield PreviewWork.orNothing(staged.members(preview, POSTED_TOGETHER));
            }
            case 1 -> PreviewWork.orNothing(staged.refunded(preview, ONE_BY_ONE));
            case 2 -> PreviewWork.orNothing(gains.reaching(preview, ONE_BY_ONE));
            default -> List.of();
        };
    }

    @Override
    public ChunkReport work(Batch batch, ChunkRange chunk) {
        return switch (batch.phase()) {
            case 0 -> new ChunkReport(chunk.rows(), post(batch, chunk));
            case 1 -> new ChunkReport(chunk.rows(), takeBack(batch.request(), chunk));
            default -> {
                unlock(batch.request(), chunk);
                yield new ChunkReport(chunk.rows(), 0);
            }
        };
    }

    private int post(Batch batch, ChunkRange accounts) {
        String preview = batch.request();
        applied.lock(preview, accounts);
        ledger.lock(preview, accounts);
        if (applied.leaveOutChanged(preview, accounts) > 0) {
            staged.number(preview, accounts);
        }
        int posted = ledger.postStaged(preview, accounts);
        applied.decide(preview, accounts, clock.instant());
        applied.awardSessions(preview, accounts, clock.instant());
        applied.countForTiers(preview, accounts, programme.current().rules().hasTiers());
        applied.posted(preview, batch.batchId(), accounts);
        return posted;
    }

    /** Each order in a transaction of its own: whoever looks at it next would do the same. */
    private long takeBack(String preview, ChunkRange accounts) {
        List<Long> refunded = applied.refunded(preview, accounts);
        refunded.forEach(awarding::lookAgain);
        return refunded.size();
    }

    private void unlock(String preview, ChunkRange accounts) {
        gains.reaching(preview, accounts)
                .forEach(account -> digests.unlocked(preview, account, rewards.unlock(account, false)));
    }

    /** Who has points of it already has what they unlock; nobody is told. */
    @Override
    public void cancelled(Batch batch) {
        rewards.unlockLater();
    }

    @Override
    public void finish(Batch batch) {
        notices.tell(new Notice(
                NoticeKind.RECALCULATION_DONE, batch.batchId(), Optional.empty(), Long.toString(batch.changed())));
    }
}
