package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A store with the module in a JVM of its own, for what merchants do. Before it is filled with a past it makes the
 * order that the past is copied from; afterwards its follower takes everybody into the ranking.
 */
public final class DeskNode {
    static final String TEMPLATE = "template";
    static final String FOLLOW = "follow";
    static final String ORDER = "order: ";
    static final String FOLLOWED = "followed: ";
    static final String WORK = "work";
    static final String HEAP = "heap";
    static final String WORKED = "worked: ";

    private DeskNode() {}

    public static void main(String[] arguments) throws InterruptedException {
        BroadleafStore store = BroadleafStore.running();
        switch (arguments[0]) {
            case TEMPLATE -> System.out.println(ORDER + paidOrder(store));
            case WORK -> {
                new DeskWork(store, WorkFigure::print).all();
                System.out.println(WORKED);
            }
            case HEAP -> {
                new DeskWork(store, WorkFigure::print).lookedAtHeap();
                System.out.println(WORKED);
            }
            case FOLLOW -> System.out.println(FOLLOWED + followed(store));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(0);
    }

    /** Paid before there is a programme. */
    private static long paidOrder(BroadleafStore store) {
        Shop shop = new Shop(store);
        Cart cart = shop.cart(shop.customer("Maria"))
                .with(shop.product("Portrait", "75.00"))
                .pays();
        new Loyalty(store).decided(cart.orderId());
        return cart.orderId();
    }

    /** How many members a second. */
    private static double followed(BroadleafStore store) throws InterruptedException {
        JdbcTemplate jdbc = new Loyalty(store).jdbc();
        long members = waiting(jdbc);
        long begun = System.nanoTime();
        Progress progress = new Progress("members taken into the ranking", members);
        for (long left = members; left > 0; ) {
            TimeUnit.SECONDS.sleep(1);
            long now = waiting(jdbc);
            progress.add(left - now);
            left = now;
        }
        return members / ((System.nanoTime() - begun) / 1e9);
    }

    private static long waiting(JdbcTemplate jdbc) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM LOY_RANKING_CHANGE", Long.class);
    }
}
