package io.fedelta.loyalty.admin.whatif;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.whatif.LadderStep;
import io.fedelta.loyalty.whatif.RuleSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Takes from a form what saving it would change, by saving it: with the same checks and the same translation into
 * rules. At the point where the rules would be published an exception undoes the transaction, so that a draft cannot be
 * saved.
 */
public class Drafts {

    private final ThreadLocal<Boolean> asked = new ThreadLocal<>();

    /** The host's saving of a form. */
    @FunctionalInterface
    interface Saving {
        void run() throws Exception;
    }

    /** @return what the form would change; empty if it was refused */
    Optional<UnaryOperator<RuleSet>> of(Saving saving) throws Exception {
        asked.set(true);
        try {
            saving.run();
            return Optional.empty();
        } catch (Exception ended) {
            return Optional.of(taken(ended).orElseThrow(() -> ended).change());
        } finally {
            asked.remove();
        }
    }

    private static Optional<DraftTakenException> taken(Exception ended) {
        return Stream.<Throwable>iterate(ended, Objects::nonNull, Throwable::getCause)
                .filter(DraftTakenException.class::isInstance)
                .map(DraftTakenException.class::cast)
                .findFirst();
    }

    /** Goes no further if it is only a draft. */
    void rules(UnaryOperator<ProgrammeRules> change, ProgrammeRules inForce) {
        if (asked.get() != null) {
            ProgrammeRules drafted = change.apply(inForce);
            throw new DraftTakenException(set -> set.withRules(drafted));
        }
    }

    /** Goes no further if it is only a draft: the edition is undone with everything else. */
    public void reward(RewardVersion edition) {
        if (asked.get() != null) {
            LadderStep step = new LadderStep(
                    edition.rewardId(), edition.name(), edition.amount(), edition.currency(), edition.threshold());
            throw new DraftTakenException(set -> set.withReward(step, edition.active()));
        }
    }
}
