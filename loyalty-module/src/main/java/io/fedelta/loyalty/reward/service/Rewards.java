package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.RewardCards.Standing;
import io.fedelta.loyalty.reward.RewardVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ladder of rewards and who holds what. Unlocking happens by itself, as a listener of the ledger. */
public interface Rewards {

    /** The newest edition of every active reward, lowest threshold first. */
    List<RewardVersion> ladder();

    /** The newest edition of every reward, active or not, lowest threshold first. */
    List<RewardVersion> all();

    /**
     * The lowest active reward that the account does not hold yet. One whose threshold is reached already, because it
     * was added or lowered later, unlocks in the background, or with the next points that arrive.
     */
    Optional<RewardVersion> next(long accountId);

    /**
     * What the account holds or once held, newest first. A customer holds each reward at most once, besides those that
     * were withdrawn.
     */
    List<Grant> grants(long accountId);

    /** What this entry of the account unlocked, lowest threshold first. */
    List<Grant> unlockedBy(long accountId, long entryNo);

    /** Codes of these grants by grant id, of promo codes and of cards. */
    Map<String, String> codes(List<Grant> grants);

    /** How the cards among these grants stand, by grant id. */
    Map<String, Standing> cards(List<Grant> grants);

    /**
     * Gives a reward by hand, whatever the points; it never unlocks again for this account.
     *
     * @return the grant, new or the one that was there
     * @throws IllegalArgumentException if there is no such active reward
     */
    Grant grant(long accountId, long rewardId, ManualNote note);

    /**
     * Records the reward's present definition as its newest edition, if it differs from the last one. Called by whoever
     * saved it, in the same transaction. If it can unlock for members who have the points already, that happens in the
     * background.
     *
     * @param mailMembers whether these members get the mail that an unlocked reward sends
     */
    RewardVersion publish(long rewardId, boolean mailMembers);
}
