package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.reward.Evaluation;
import io.fedelta.loyalty.reward.NamedEvaluation;
import io.fedelta.loyalty.reward.RewardVersion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Gives rewards to members who have the points already: an edition that can unlock for more members than the one before
 * it is evaluated in the background, once.
 */
public interface Evaluations {

    /**
     * Queues the run of an edition that needs one, in the caller's transaction. What is left of an older edition's run
     * goes to the newer edition.
     *
     * @param before empty if the reward is new
     * @param mails whether members who have the points already get the reward's mail; also if the older run was to
     */
    void published(Optional<RewardVersion> before, RewardVersion edition, boolean mails);

    /**
     * Queues a run of every active reward, in the caller's transaction and without mails: points have come in that
     * unlocked nothing.
     */
    void repeat(Collection<RewardVersion> editions);

    /** The run of the reward's newest edition that had one. */
    Optional<Evaluation> latest(long rewardId);

    /** The newest runs of all rewards. */
    List<NamedEvaluation> newest(int atMost);
}
