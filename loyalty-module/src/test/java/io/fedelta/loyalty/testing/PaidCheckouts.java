package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.host.tender.PlannedTender;
import io.fedelta.loyalty.ledger.ManualNote;
import java.util.List;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.Order;

/** Carts of 75 € that lack the last click only, paid in one way, to time what that click costs. */
public final class PaidCheckouts {

    /** What a cart is paid with. */
    public enum Way {
        /** Two payments of the store's own gateway; needs nothing of the module. */
        TWO_PAYMENTS,
        /** A gift card and a payment. */
        CARD,
        /** A gift card, cashback, a loyalty code and a payment. */
        CARD_CASHBACK_AND_CODE
    }

    private static final ManualNote NOTE = new ManualNote("goodwill", "anna");

    private final BroadleafStore store;
    private final Way way;
    private final Shop shop;
    private final long portrait;

    public PaidCheckouts(BroadleafStore store, Way way) {
        this.store = store;
        this.way = way;
        this.shop = new Shop(store);
        this.portrait = shop.product("Portrait", "75.00");
    }

    /** Of a new customer, since a hand-given code is one of its kind. */
    public Cart next() {
        long maria = shop.customer("Maria");
        Cart cart = shop.cart(maria).with(portrait);
        return switch (way) {
            case TWO_PAYMENTS -> paying(cart, "25.00", "50.00");
            case CARD -> {
                plan(cart, List.of(card()));
                yield paying(cart, "50.00");
            }
            case CARD_CASHBACK_AND_CODE -> {
                cart.withCode(code(maria));
                plan(cart, List.of(card(), new Tenders(store).cashback(maria, "10")));
                yield paying(cart, "30.00");
            }
        };
    }

    /** How long the last click alone takes, in nanoseconds. */
    public long time(Cart cart) {
        return store.inRequest(() -> {
            Order order = cart.order();
            long started = System.nanoTime();
            cart.checkout(order);
            return System.nanoTime() - started;
        });
    }

    private Cart paying(Cart cart, String... amounts) {
        return cart.changed(order -> {
            for (String amount : amounts) {
                cart.payBy(PaymentType.THIRD_PARTY_ACCOUNT, new Money(amount, "EUR"));
            }
        });
    }

    private void plan(Cart cart, List<PlannedTender> wanted) {
        store.inRequest(() -> new Tenders(store).carts().plan(cart.order(), wanted));
    }

    private PlannedTender card() {
        Tenders tenders = new Tenders(store);
        return tenders.planned(tenders.card("25"));
    }

    /** Worth 10 €. */
    private String code(long customer) {
        Loyalty loyalty = new Loyalty(store);
        loyalty.rewards().grant(customer, loyalty.rewards().ladder().get(0).rewardId(), NOTE);
        return loyalty.code(customer);
    }
}
