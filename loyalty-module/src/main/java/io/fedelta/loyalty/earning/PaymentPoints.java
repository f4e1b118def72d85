package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.ProgrammeRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an order earns by given rules, with all the figures that lead there. The promise and the award both come from
 * here.
 */
public final class PaymentPoints {

    private PaymentPoints() {}

    public static PaymentExplanation of(OrderFacts order, ProgrammeRules rules) {
        return of(order, rules, Multipliers.NONE);
    }

    /** @param rules also say which goods are sessions of which type */
    public static PaymentExplanation of(OrderFacts order, ProgrammeRules rules, Multipliers multipliers) {
        EarningBase base = rules.base();
        return new PaymentExplanation(
                order.currency(),
                rules.ratio().pointsPerUnit(),
                Stream.concat(items(order, rules, multipliers), charges(order, base, multipliers))
                        .toList(),
                base.subtractLoyaltyTenders() ? order.payment().loyaltyTenders() : BigDecimal.ZERO);
    }

    private static Stream<BaseComponent> items(OrderFacts order, ProgrammeRules rules, Multipliers multipliers) {
        List<BigDecimal> prices = OrderDiscount.priceAfter(order);
        return IntStream.range(0, prices.size())
                .mapToObj(line -> item(order.lines().get(line), prices.get(line), rules, multipliers));
    }

    private static BaseComponent item(OrderLine line, BigDecimal price, ProgrammeRules rules, Multipliers multipliers) {
        return new BaseComponent(
                line.giftCard() ? Sort.GIFT_CARD_ITEM : Sort.ITEM,
                Long.toString(line.itemId()),
                line.name(),
                line.quantity(),
                price,
                !line.giftCard() || rules.base().includeGiftCardItems(),
                multipliers.on(line.goods(), rules.sessions().typeIdsOf(line.goods())));
    }

    private static Stream<BaseComponent> charges(OrderFacts order, EarningBase base, Multipliers multipliers) {
        return Stream.of(
                        charge(Sort.TAX, order.tax(), base.includeTax(), multipliers),
                        charge(Sort.SHIPPING, order.shipping(), base.includeShipping(), multipliers),
                        charge(Sort.FEE, order.fees(), base.includeFees(), multipliers))
                .filter(charge -> charge.amount().signum() != 0);
    }

    /** Charges are no goods: only what multiplies everything multiplies them. */
    private static BaseComponent charge(Sort sort, BigDecimal amount, boolean counted, Multipliers multipliers) {
        return new BaseComponent(sort, "", "", 1, amount, counted, multipliers.on(Goods.UNKNOWN, Set.of()));
    }
}
