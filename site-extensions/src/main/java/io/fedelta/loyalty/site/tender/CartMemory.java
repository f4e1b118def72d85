package io.fedelta.loyalty.site.tender;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderAttribute;
import org.broadleafcommerce.core.order.domain.OrderAttributeImpl;

/**
 * What was put on a cart by itself, kept with the cart: what is not there any more was taken off, by whatever way, and
 * stays off.
 */
final class CartMemory {

    static final String ATTRIBUTE = "loyaltyAppliedByItself";

    private static final String VOUCHER = "voucher:";

    private final Order cart;
    private final Set<String> known;

    private CartMemory(Order cart, Set<String> known) {
        this.cart = cart;
        this.known = known;
    }

    static CartMemory of(Order cart) {
        OrderAttribute attribute = cart.getOrderAttributes().get(ATTRIBUTE);
        String value = attribute == null ? "" : attribute.getValue();
        Set<String> words = new LinkedHashSet<>(Arrays.asList(value.split(" ")));
        words.remove("");
        return new CartMemory(cart, words);
    }

    boolean knows(String word) {
        return known.contains(word);
    }

    /** The code of the voucher that was put on the cart last. */
    Optional<String> voucher() {
        return known.stream()
                .filter(word -> word.startsWith(VOUCHER))
                .map(word -> word.substring(VOUCHER.length()))
                .findFirst();
    }

    /** Stored when the cart is saved next. */
    void voucher(String code) {
        known.removeIf(word -> word.startsWith(VOUCHER));
        add(VOUCHER + code);
    }

    void add(String word) {
        known.add(word);
        OrderAttribute attribute = cart.getOrderAttributes().get(ATTRIBUTE);
        if (attribute == null) {
            attribute = new OrderAttributeImpl();
            attribute.setName(ATTRIBUTE);
            attribute.setOrder(cart);
            cart.getOrderAttributes().put(ATTRIBUTE, attribute);
        }
        attribute.setValue(String.join(" ", List.copyOf(known)));
    }
}
