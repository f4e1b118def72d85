package io.fedelta.loyalty.whatif;

import io.fedelta.loyalty.programme.ProgrammeRules;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Everything that decides what an order brings: the programme's rules and the active rewards. */
public record RuleSet(ProgrammeRules rules, List<LadderStep> ladder) {

    public RuleSet {
        Objects.requireNonNull(rules, "rules");
        ladder = List.copyOf(ladder);
    }

    /** With one reward as a form has it; an inactive one is on no ladder. */
    public RuleSet withReward(LadderStep reward, boolean active) {
        List<LadderStep> others = ladder.stream()
                .filter(step -> step.rewardId() != reward.rewardId())
                .toList();
        return new RuleSet(
                rules,
                active ? Stream.concat(others.stream(), Stream.of(reward)).toList() : others);
    }

    public RuleSet withRules(ProgrammeRules changed) {
        return new RuleSet(changed, ladder);
    }
}
