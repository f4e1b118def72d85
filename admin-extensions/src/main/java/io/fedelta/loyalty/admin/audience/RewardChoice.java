package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.ranking.RewardState;
import java.util.Set;

/** What members have done with rewards, as a filter offers it. */
final class RewardChoice {

    private RewardChoice() {}

    /** None for whatever a form does not offer: then it does not matter. */
    static Set<RewardState> states(String chosen) {
        return switch (chosen) {
            case "none" -> Set.of(RewardState.NONE);
            case "unused" -> RewardState.WITH_UNUSED;
            case "used" -> RewardState.WITH_USED;
            default -> Set.of();
        };
    }
}
