package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.host.verification.HostChecks;
import io.fedelta.loyalty.ledger.LedgerGuard;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A store that recovers from what killed it before, says what it found, and is killed in a checkout that two cards and
 * a card payment share. Run as a program, on a database that outlives it.
 */
public final class KilledCheckout {

    /** A line of the output for each thing that is wrong after the recovery. */
    public static final String FINDING = "finding: ";

    /** The line that says that a checkout was over before its time to be killed had come. */
    public static final String SURVIVED = "survived";

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1");
    private final Tenders tenders = new Tenders(store);

    /** @param arguments {@code nothing}, {@code statement 7} or {@code after <activity>} */
    public static void main(String[] arguments) throws Exception {
        KilledCheckout checkout = new KilledCheckout();
        checkout.recover();
        switch (arguments[0]) {
            case "statement" -> checkout.killedBefore(Integer.parseInt(arguments[1]));
            case "after" -> checkout.killedAfter(arguments[1]);
            default -> System.exit(0);
        }
        System.out.println(SURVIVED);
        System.exit(0);
    }

    /** What recurring tasks do later; then the shopper tries again what had died. */
    private void recover() {
        tenders.settleEverything();
        tell("settled");
        String open = "SELECT ORDER_ID, CUSTOMER_ID FROM BLC_ORDER WHERE ORDER_STATUS = 'IN_PROCESS'";
        for (Map<String, Object> row : loyalty.jdbc().queryForList(open)) {
            long customer = ((Number) row.get("CUSTOMER_ID")).longValue();
            placeAgain(new Cart(shop, customer, ((Number) row.get("ORDER_ID")).longValue()));
        }
        tenders.settleEverything();
        tell("placed again");
    }

    /** The card payment that died half done is the host's to sort out; this shopper pays by another. */
    private void placeAgain(Cart cart) {
        cart.changed(order -> order.getPayments().stream()
                .filter(payment -> TestGateway.TYPE.equals(payment.getGatewayType()))
                .forEach(payment -> payment.setArchived('Y')));
        cart.laysPayment();
        store.inRequest(cart::checkout);
    }

    private void tell(String when) {
        new LoyaltyVerification(
                        store.bean("blLoyaltyDataSource", DataSource.class),
                        store.bean("blLoyaltyLedgerGuard", LedgerGuard.class),
                        HostChecks.ALL,
                        store.bean("blLoyaltyClock", Clock.class))
                .run()
                .forEach(finding -> System.out.println(FINDING + when + ": " + finding));
    }

    private void killedBefore(int statement) {
        Cart cart = cart();
        KillSwitch.armBefore(statement);
        store.inRequest(cart::checkout);
        KillSwitch.disarm();
    }

    private void killedAfter(String activity) {
        Cart cart = cart();
        try (CheckoutFaults faults = new CheckoutFaults(store).doingAfter(activity, KillSwitch::kill)) {
            store.inRequest(cart::checkout);
        }
    }

    private Cart cart() {
        Card first = tenders.card("30");
        Card second = tenders.card("20");
        Cart cart = shop.cart(shop.customer("Anna")).with(shop.product("Portrait", "80.00"));
        tenders.plan(cart, first, second);
        return cart.laysPayment();
    }
}
