package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an order earns by given rules, with all the figures that lead there. The promise and the award both come from
 * here.
 */
public final class PaymentPoints {

    private PaymentPoints() {}

    public static PaymentExplanation of(OrderFacts order, ProgrammeRules rules) {
        EarningBase base = rules.base();
        return new PaymentExplanation(
                order.currency(),
                rules.ratio().pointsPerUnit(),
                Stream.concat(items(order, base), charges(order, base)).toList(),
                base.subtractLoyaltyTenders() ? order.payment().loyaltyTenders() : BigDecimal.ZERO);
    }

    private static Stream<BaseComponent> items(OrderFacts order, EarningBase base) {
        List<BigDecimal> prices = OrderDiscount.priceAfter(order.lines(), order.orderDiscount(), order.currency());
        return IntStream.range(0, prices.size())
                .mapToObj(line -> item(order.lines().get(line), prices.get(line), base));
    }

    private static BaseComponent item(OrderLine line, BigDecimal price, EarningBase base) {
        return new BaseComponent(
                line.giftCard() ? Sort.GIFT_CARD_ITEM : Sort.ITEM,
                Long.toString(line.itemId()),
                line.name(),
                line.quantity(),
                price,
                !line.giftCard() || base.includeGiftCardItems());
    }

    private static Stream<BaseComponent> charges(OrderFacts order, EarningBase base) {
        return Stream.of(
                        charge(Sort.TAX, order.tax(), base.includeTax()),
                        charge(Sort.SHIPPING, order.shipping(), base.includeShipping()),
                        charge(Sort.FEE, order.fees(), base.includeFees()))
                .filter(charge -> charge.amount().signum() != 0);
    }

    private static BaseComponent charge(Sort sort, BigDecimal amount, boolean counted) {
        return new BaseComponent(sort, "", "", 1, amount, counted);
    }
}
