package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.MultiplierSource;
import io.fedelta.loyalty.earning.Multipliers;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.List;

/** What multiplies an order's points, whatever they are for. */
public class OrderMultipliers {

    private final Programme programme;
    private final List<MultiplierSource> sources;

    public OrderMultipliers(Programme programme, List<MultiplierSource> sources) {
        this.programme = programme;
        this.sources = sources;
    }

    /** For an award: by the rules when the order was submitted, however much later it is paid or takes place. */
    public Multipliers ofSubmission(OrderFacts order) {
        return by(
                order.submittedAt()
                        .map(programme::at)
                        .orElseGet(programme::current)
                        .rules(),
                order);
    }

    /** For a promise: by the rules it is made with. */
    public Multipliers by(ProgrammeRules rules, OrderFacts order) {
        return new Multipliers(
                sources.stream()
                        .flatMap(source -> source.multipliersOf(order, rules).stream())
                        .toList(),
                rules.stacking());
    }
}
