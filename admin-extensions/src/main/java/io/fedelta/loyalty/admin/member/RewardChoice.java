package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.ranking.RewardState;
import java.util.Set;

/** What members have done with rewards, as the merchant asks for it. */
public enum RewardChoice {
    NONE(Set.of(RewardState.NONE)),
    UNUSED(RewardState.WITH_UNUSED),
    USED(RewardState.WITH_USED);

    private final Set<RewardState> states;

    RewardChoice(Set<RewardState> states) {
        this.states = states;
    }

    Set<RewardState> states() {
        return states;
    }
}
