package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The lines of an order that count for points and cost something after all discounts. A bonus or a challenge that looks
 * at an order looks at these, so that neither a gift card nor a free order brings one.
 *
 * @param rules say what counts, and which goods are sessions of which type
 */
public record PaidGoods(List<OrderLine> lines, ProgrammeRules rules) {

    public static PaidGoods of(OrderFacts order, ProgrammeRules rules) {
        List<BigDecimal> prices = OrderDiscount.priceAfter(order);
        List<OrderLine> paid = IntStream.range(0, prices.size())
                .filter(line -> prices.get(line).signum() > 0)
                .mapToObj(order.lines()::get)
                .filter(line -> !line.giftCard() || rules.base().includeGiftCardItems())
                .toList();
        return new PaidGoods(paid, rules);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether one of them is what the scope is about. */
    public boolean anyIn(Scope scope) {
        return lines.stream().anyMatch(line -> scope.covers(line.goods(), typesOf(line, scope)));
    }

    /** Most scopes don't ask: with many campaigns looking all the same would be most of the work. */
    private Set<Long> typesOf(OrderLine line, Scope scope) {
        return scope.sessionTypes().isEmpty() ? Set.of() : rules.sessions().typeIdsOf(line.goods());
    }
}
