package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.LedgerGuard;
import io.fedelta.loyalty.ledger.LedgerUnguardedException;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.Evaluation;
import io.fedelta.loyalty.reward.EvaluationState;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.dao.EvaluationRows;
import io.fedelta.loyalty.reward.dao.RewardVersionRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a run, each in the caller's transaction: what was granted and how far the run has come are committed
 * together. The run's row is locked meanwhile, so that no two nodes and no newer edition meet in one step; a dead
 * node's claim ends by itself.
 */
public class EvaluationSteps {

    private static final Duration CLAIM_LASTS = Duration.ofMinutes(1);

    private final EvaluationRows runs;
    private final RewardVersionRows versions;
    private final LateUnlocking unlocking;
    private final Programme programme;
    private final LedgerGuard guard;
    private final Clock clock;

    public EvaluationSteps(
            EvaluationRows runs,
            RewardVersionRows versions,
            LateUnlocking unlocking,
            Programme programme,
            LedgerGuard guard,
            Clock clock) {
        this.runs = runs;
        this.versions = versions;
        this.unlocking = unlocking;
        this.programme = programme;
        this.guard = guard;
        this.clock = clock;
    }

    /** Open runs that this node may work on; none while the programme is off. */
    List<Evaluation> due(String node) {
        Instant now = clock.instant();
        return isOn()
                ? runs.free(node, now).stream().filter(run -> run.isDue(now)).toList()
                : List.of();
    }

    /**
     * The run as it is now, claimed for this node.
     *
     * @throws LedgerUnguardedException while the database lacks one of our unique keys
     */
    Optional<Evaluation> claim(Evaluation seen, String node) {
        if (!guard.isIntact()) {
            throw new LedgerUnguardedException(guard);
        }
        Instant now = clock.instant();
        return isOn()
                ? runs.claim(seen, node, now, now.plus(CLAIM_LASTS)).filter(run -> run.isDue(now))
                : Optional.empty();
    }

    private boolean isOn() {
        return programme.current().rules().enabled();
    }

    /** The next accounts to look at. */
    List<Long> waiting(Evaluation run, int atMost) {
        return runs.waiting(run, edition(run).threshold(), atMost);
    }

    /** What a walk begins with, and what follows it. */
    void nextWalk(Evaluation run) {
        switch (run.state()) {
            case QUEUED -> runs.begin(run, EvaluationState.RUNNING, total(run));
            case RUNNING -> runs.begin(run, EvaluationState.CLOSING, run.done() - run.failed() + total(run));
            default -> runs.end(run, EvaluationState.DONE, clock.instant());
        }
    }

    private long total(Evaluation run) {
        return runs.countWaiting(run, edition(run).threshold());
    }

    /** Grants to each of them that still has the points and still does not hold the reward. */
    void look(Evaluation run, List<Long> accountIds) {
        RewardVersion edition = edition(run);
        long granted = accountIds.stream()
                .filter(accountId -> unlocking.unlock(accountId, edition, run.mails()))
                .count();
        runs.count(run, accountIds.size(), granted, 0);
    }

    void moveTo(long accountId, Evaluation run) {
        runs.moveTo(accountId, run);
    }

    void countFailed(Evaluation run, int accounts) {
        runs.count(run, accounts, 0, accounts);
    }

    /** The newest edition is the run's own: publishing another one ends the run first. */
    private RewardVersion edition(Evaluation run) {
        return versions.newest(run.rewardId()).orElseThrow();
    }
}
