package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.host.catalog.GiftCardGoods;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;

/**
 * What each tender pays of an order: one after the other up to its limit, never more than is left, and never for gift
 * cards. A discount of the whole order is taken off the other goods first, so rather too little is paid than too much.
 */
final class TenderShares {

    private TenderShares() {}

    /** Lets the amounts of what is still open follow the order's total. */
    static void follow(Order order) {
        List<TenderPayment> open = TenderPayment.openOn(order);
        BigDecimal left = open.isEmpty() ? BigDecimal.ZERO : payable(order);
        for (TenderPayment tender : open) {
            BigDecimal pays = left.min(tender.limit());
            tender.pays(new Money(pays, order.getCurrency().getCurrencyCode()));
            left = left.subtract(pays);
        }
    }

    /** What our open tenders may pay in all. */
    static BigDecimal payable(Order order) {
        BigDecimal total = order.getTotal().getAmount();
        BigDecimal unpaid = total.subtract(sum(paidOtherwise(order)));
        BigDecimal goods = goods(order).subtract(sum(confirmedOurs(order)));
        return unpaid.min(goods).max(BigDecimal.ZERO);
    }

    /** What tenders of ours may pay if nothing else does: everything but gift cards. */
    static BigDecimal goods(Order order) {
        return order.getTotal().getAmount().subtract(giftCards(order));
    }

    /** What is taken already, and other things that are not for the rest, like the store's own vouchers. */
    private static Stream<OrderPayment> paidOtherwise(Order order) {
        return order.getPayments().stream()
                .filter(OrderPayment::isActive)
                .filter(payment -> payment.isConfirmed()
                        || !(payment.isFinalPayment() || TenderGatewayType.isOurs(payment.getGatewayType())));
    }

    private static Stream<OrderPayment> confirmedOurs(Order order) {
        return order.getPayments().stream()
                .filter(payment -> payment.isActive()
                        && payment.isConfirmed()
                        && TenderGatewayType.isOurs(payment.getGatewayType()));
    }

    private static BigDecimal sum(Stream<OrderPayment> payments) {
        return payments.filter(payment -> payment.getAmount() != null)
                .map(payment -> payment.getAmount().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal giftCards(Order order) {
        return order.getOrderItems().stream().map(GiftCardGoods::priceIn).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
