package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.host.catalog.GiftCardGoods;
import java.math.BigDecimal;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.service.discount.domain.PromotableItemFactory;
import org.broadleafcommerce.core.offer.service.discount.domain.PromotableOrderAdjustment;
import org.broadleafcommerce.core.offer.service.discount.domain.PromotableOrderImpl;
import org.broadleafcommerce.core.offer.service.discount.domain.PromotableOrderItem;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.order.domain.Order;

/**
 * An order as the host's offers see it. Ours never lower what gift cards cost, else a reward would become money; where
 * nothing but cards is left to pay they are not applied at all, so that a code is kept. The shop's own offers do what
 * they always did. Costs nothing while none of ours applies.
 */
final class SparingOrder extends PromotableOrderImpl {

    private static final long serialVersionUID = 1L;
    private static final int PERCENT = 2;

    SparingOrder(Order order, PromotableItemFactory factory, boolean withAdjustments) {
        super(order, factory, withAdjustments);
    }

    @Override
    public void addCandidateOrderAdjustment(PromotableOrderAdjustment adjustment) {
        if (!LoyaltyOffers.isOne(adjustment.getOffer())) {
            super.addCandidateOrderAdjustment(adjustment);
            return;
        }
        Money giftCards = giftCards();
        if (giftCards.isZero()) {
            super.addCandidateOrderAdjustment(adjustment);
        } else {
            addUpTo(unpaid().subtract(giftCards), adjustment);
        }
    }

    private void addUpTo(Money goods, PromotableOrderAdjustment adjustment) {
        if (goods.getAmount().signum() > 0) {
            Money value =
                    OfferDiscountType.PERCENT_OFF.equals(adjustment.getOffer().getDiscountType())
                            ? goods.multiply(adjustment.getOffer().getValue().movePointLeft(PERCENT))
                            : adjustment.getAdjustmentValue().min(goods);
            super.addCandidateOrderAdjustment(new Sparing(adjustment, value));
        }
    }

    private Money unpaid() {
        return calculateSubtotalWithAdjustments().subtract(calculateOrderAdjustmentTotal());
    }

    private Money giftCards() {
        BigDecimal sum =
                getAllOrderItems().stream().map(SparingOrder::giftCards).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum, getOrderCurrency());
    }

    /** The item's own prices are set later, when the host has chosen among its offers. */
    private static BigDecimal giftCards(PromotableOrderItem item) {
        return GiftCardGoods.areBoughtBy(item.getOrderItem())
                ? item.calculateTotalWithAdjustments().getAmount()
                : GiftCardGoods.priceIn(item.getOrderItem());
    }

    private record Sparing(PromotableOrderAdjustment whole, Money value) implements PromotableOrderAdjustment {

        @Override
        public SparingOrder getPromotableOrder() {
            return (SparingOrder) whole.getPromotableOrder();
        }

        @Override
        public Offer getOffer() {
            return whole.getOffer();
        }

        @Override
        public Money getAdjustmentValue() {
            return value;
        }

        @Override
        public boolean isCombinable() {
            return whole.isCombinable();
        }

        @Override
        public boolean isTotalitarian() {
            return whole.isTotalitarian();
        }
    }
}
