package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.programme.Goods;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * The multipliers an order has to choose from. On each line the best single one wins, of equal ones the first; with
 * stacking all that cover it multiply each other. Points are never lowered.
 */
public record Multipliers(List<Multiplier> offered, boolean stacking) {

    public static final Multipliers NONE = new Multipliers(List.of(), false);

    public Multipliers {
        offered = offered.stream()
                .filter(multiplier -> multiplier.rule().factor().compareTo(BigDecimal.ONE) > 0)
                .toList();
    }

    /** @param typesOfGoods ids of the session types that these goods have */
    public List<AppliedMultiplier> on(Goods goods, Set<Long> typesOfGoods) {
        List<AppliedMultiplier> covering = offered.stream()
                .filter(multiplier -> multiplier.scope().covers(goods, typesOfGoods))
                .map(Multiplier::rule)
                .toList();
        return stacking ? covering : best(covering);
    }

    private static List<AppliedMultiplier> best(List<AppliedMultiplier> covering) {
        // reduce keeps the first of equal ones, max would keep the last
        return covering.stream()
                .reduce((best, next) -> next.factor().compareTo(best.factor()) > 0 ? next : best)
                .map(List::of)
                .orElse(List.of());
    }
}
