package io.fedelta.loyalty.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.broadleafcommerce.core.order.domain.Order;

/**
 * SQL statements and commits of a checkout without a loyalty code, on the thread of the completing request, caches
 * warm: the least of several checkouts, since now and then one of them draws a new block of ids or finds a cache
 * expired. Run as a program it measures the stock store, because a JVM has room for one store only.
 */
public record CheckoutCost(int statements, int commits) {

    private static final int WARM_UP = 5;
    private static final int COUNTED = 7;
    private static final String MARK = "checkout cost: ";

    public static void main(String[] arguments) throws Exception {
        CheckoutCost cost = of(BroadleafStore.stock());
        System.out.println(MARK + cost.statements + " " + cost.commits);
        System.exit(0);
    }

    static CheckoutCost parse(String output) {
        String[] figures = output.lines()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The stock store did not report:\n" + output))
                .substring(MARK.length())
                .split(" ");
        return new CheckoutCost(Integer.parseInt(figures[0]), Integer.parseInt(figures[1]));
    }

    public static CheckoutCost of(BroadleafStore store) throws Exception {
        Shop shop = new Shop(store);
        long customer = shop.customer("Maria");
        long portrait = shop.product("Portrait", "75.00");
        for (int time = 0; time < WARM_UP; time++) {
            shop.cart(customer).with(portrait).pays();
        }
        List<CheckoutCost> costs = new ArrayList<>();
        for (int time = 0; time < COUNTED; time++) {
            costs.add(checkout(store, shop.cart(customer).with(2, portrait)));
        }
        return Collections.min(
                costs, Comparator.comparing(CheckoutCost::statements).thenComparing(CheckoutCost::commits));
    }

    /** The payment is laid on the order before, so that what is counted is the host's checkout and nothing else. */
    private static CheckoutCost checkout(BroadleafStore store, Cart cart) {
        cart.laysPayment();
        return store.inRequest(() -> {
            Order order = cart.order();
            StatementCount count = StatementCount.during(() -> cart.checkout(order));
            return new CheckoutCost(count.statements().size(), count.commits());
        });
    }
}
