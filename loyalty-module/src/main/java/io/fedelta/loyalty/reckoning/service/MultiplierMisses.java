package io.fedelta.loyalty.reckoning.service;

import io.fedelta.loyalty.earning.Multiplier;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.reckoning.Miss;
import io.fedelta.loyalty.reckoning.Miss.Gain;
import io.fedelta.loyalty.reckoning.MissReason;
import io.fedelta.loyalty.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Multipliers that an order had to choose from and that multiplied nothing of it. What multiplied is taken from the
 * records of the award, so that no look at today's catalogue contradicts them.
 */
final class MultiplierMisses {

    /** Something that earned, and what multiplied it. */
    private record Part(Goods goods, Set<Long> types, List<AppliedMultiplier> applied) {

        boolean isMultipliedBy(AppliedMultiplier rule) {
            return applied.stream().anyMatch(known -> isSame(known, rule));
        }
    }

    private final List<Part> parts;

    MultiplierMisses(OrderFacts order, SessionRules rules, List<BaseComponent> paid, List<Session> sessions) {
        Function<String, Goods> goods = goodsOf(order);
        this.parts = Stream.concat(
                        paid.stream()
                                .filter(part -> part.counted() && part.amount().signum() > 0)
                                .map(part -> part(goods.apply(part.reference()), rules, part.multipliers())),
                        sessions.stream()
                                .map(session -> new Part(
                                        goods.apply(Long.toString(session.unit().itemId())),
                                        Set.of(session.type().id()),
                                        session.multipliers())))
                .toList();
    }

    private static Function<String, Goods> goodsOf(OrderFacts order) {
        var lines = order.lines().stream()
                .collect(Collectors.toMap(
                        line -> Long.toString(line.itemId()), OrderLine::goods, (first, second) -> first));
        return item -> lines.getOrDefault(item, Goods.UNKNOWN);
    }

    private static Part part(Goods goods, SessionRules rules, List<AppliedMultiplier> applied) {
        return new Part(goods, rules.typeIdsOf(goods), applied);
    }

    private static boolean isSame(AppliedMultiplier one, AppliedMultiplier other) {
        return one.kind() == other.kind()
                && one.name().equals(other.name())
                && one.factor().compareTo(other.factor()) == 0;
    }

    /** @param offered as the award was offered them */
    List<Miss> among(List<Multiplier> offered) {
        return parts.isEmpty()
                ? List.of()
                : offered.stream()
                        .flatMap(multiplier -> reason(multiplier).map(why -> miss(multiplier.rule(), why)).stream())
                        .toList();
    }

    private Optional<MissReason> reason(Multiplier multiplier) {
        if (parts.stream().anyMatch(part -> part.isMultipliedBy(multiplier.rule()))) {
            return Optional.empty();
        }
        List<Part> covered = parts.stream()
                .filter(part -> multiplier.scope().covers(part.goods(), part.types()))
                .toList();
        return Optional.of(covered.isEmpty() ? new MissReason.OtherGoods(multiplier.scope()) : outdone(covered));
    }

    private static MissReason outdone(List<Part> covered) {
        return covered.stream()
                .flatMap(part -> part.applied().stream())
                .findFirst()
                .<MissReason>map(MissReason.Outdone::new)
                .orElseGet(MissReason.CatalogueChanged::new);
    }

    private static Miss miss(AppliedMultiplier rule, MissReason reason) {
        return new Miss(Miss.Kind.valueOf(rule.kind().name()), rule.name(), Gain.factor(rule.factor()), reason);
    }
}
