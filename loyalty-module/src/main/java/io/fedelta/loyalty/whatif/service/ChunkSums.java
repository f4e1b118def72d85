package io.fedelta.loyalty.whatif.service;

import io.fedelta.loyalty.whatif.Effect;
import io.fedelta.loyalty.whatif.LadderStep;
import io.fedelta.loyalty.whatif.MemberEffect;
import io.fedelta.loyalty.whatif.WhatIf;
import io.fedelta.loyalty.whatif.dao.HistoryRows.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what the members of a chunk would have got: points, cashback, and the rewards their points come past. */
final class ChunkSums {

    private final WhatIf asked;
    private final Map<String, Effect> effects = new TreeMap<>();
    private final List<MemberEffect> members = new ArrayList<>();

    ChunkSums(WhatIf asked) {
        this.asked = asked;
    }

    void add(long accountId, Standing standing, Earned today, Earned draft) {
        add(Effect.ORDERS, BigDecimal.valueOf(today.orders()), BigDecimal.valueOf(draft.orders()));
        add(Effect.SESSIONS, BigDecimal.valueOf(today.sessions()), BigDecimal.valueOf(draft.sessions()));
        today.cashback().forEach((currency, amount) -> add(Effect.CASHBACK + currency, amount, BigDecimal.ZERO));
        draft.cashback().forEach((currency, amount) -> add(Effect.CASHBACK + currency, BigDecimal.ZERO, amount));
        List<LadderStep> stepsToday = passed(asked.today().ladder(), standing, today);
        List<LadderStep> stepsDraft = passed(asked.draft().ladder(), standing, draft);
        stepsToday.forEach(step -> add(Effect.REWARD + step.rewardId(), BigDecimal.ONE, BigDecimal.ZERO));
        stepsDraft.forEach(step -> add(Effect.REWARD + step.rewardId(), BigDecimal.ZERO, BigDecimal.ONE));
        if (today.points() != 0 || draft.points() != 0) {
            members.add(
                    new MemberEffect(accountId, today.points(), draft.points(), stepsToday.size(), stepsDraft.size()));
        }
    }

    private static List<LadderStep> passed(List<LadderStep> ladder, Standing standing, Earned earned) {
        long after = standing.before() + standing.others() + earned.points();
        return ladder.stream()
                .filter(step -> step.isPassed(standing.before(), after))
                .toList();
    }

    private void add(String name, BigDecimal today, BigDecimal draft) {
        if (today.signum() != 0 || draft.signum() != 0) {
            effects.merge(
                    name,
                    new Effect(name, today, draft),
                    (one, other) -> new Effect(
                            name, one.today().add(other.today()), one.draft().add(other.draft())));
        }
    }

    List<Effect> effects() {
        return List.copyOf(effects.values());
    }

    List<MemberEffect> members() {
        return members;
    }
}
