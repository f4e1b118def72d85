package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.reward.Evaluation;
import io.fedelta.loyalty.reward.EvaluationState;
import io.fedelta.loyalty.reward.NamedEvaluation;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.dao.EvaluationRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One row for each run; who publishes waits for the members that are being looked at, so that no edition overlaps. */
public class JdbcEvaluations implements Evaluations {

    private final EvaluationRows runs;
    private final Clock clock;

    public JdbcEvaluations(EvaluationRows runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public void published(Optional<RewardVersion> before, RewardVersion edition, boolean mails) {
        Instant now = Moments.now(clock);
        Optional<Evaluation> unfinished = runs.lockOpen(edition.rewardId());
        unfinished.ifPresent(run -> runs.end(run, EvaluationState.SUPERSEDED, now));
        if (edition.active() && (unfinished.isPresent() || edition.unlocksForMoreThan(before))) {
            runs.append(edition, mails || unfinished.map(Evaluation::mails).orElse(false), now);
        }
    }

    @Override
    public void repeat(Collection<RewardVersion> editions) {
        Instant now = Moments.now(clock);
        editions.stream().filter(RewardVersion::active).forEach(edition -> runs.repeat(edition, now));
    }

    @Override
    public Optional<Evaluation> latest(long rewardId) {
        return runs.latest(rewardId);
    }

    @Override
    public List<NamedEvaluation> newest(int atMost) {
        return runs.newest(atMost);
    }
}
