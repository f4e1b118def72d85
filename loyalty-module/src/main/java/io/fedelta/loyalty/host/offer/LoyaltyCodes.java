package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.reward.Cart;
import java.util.List;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Our codes on a cart of the host. Reads what the host has loaded anyway; costs no statement. */
final class LoyaltyCodes {

    /** Holds no code. Later lines of the host may leave a visitor's cart without a customer or without their id. */
    private static final long NOBODY = Long.MIN_VALUE;

    private LoyaltyCodes() {}

    static boolean isOne(OfferCode code) {
        return LoyaltyCode.isOne(code.getOfferCode());
    }

    /** A list of its own, so that codes can be taken off the order while it is walked through. */
    static List<OfferCode> on(Order order) {
        return order.getAddedOfferCodes().stream().filter(LoyaltyCodes::isOne).toList();
    }

    static Cart cart(Order order) {
        return new Cart(order.getId(), idOf(order.getCustomer()), currencyOf(order));
    }

    static long idOf(Customer customer) {
        return customer == null || customer.getId() == null ? NOBODY : customer.getId();
    }

    /** An order without a currency is priced in the store's default. */
    private static String currencyOf(Order order) {
        return order.getCurrency() == null
                ? Money.defaultCurrency().getCurrencyCode()
                : order.getCurrency().getCurrencyCode();
    }
}
