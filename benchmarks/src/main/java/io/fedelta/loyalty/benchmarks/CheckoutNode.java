package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.PaidCheckouts;
import io.fedelta.loyalty.testing.PaidCheckouts.Way;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A bare store in a JVM of its own, because one has room for one store. For each line {@code <way> <number>} it fills
 * so many carts and says what the median of their last clicks took, in milliseconds. It ends with its input.
 */
public final class CheckoutNode {
    static final String STOCK = "stock";
    static final String READY = "ready";
    static final String MEDIAN = "median: ";

    private final BroadleafStore store;
    private final Map<Way, PaidCheckouts> checkouts = new EnumMap<>(Way.class);

    private CheckoutNode(BroadleafStore store) {
        this.store = store;
    }

    public static void main(String[] arguments) throws IOException {
        CheckoutNode node = new CheckoutNode(arguments[0].equals(STOCK) ? BroadleafStore.stock() : withProgramme());
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println(READY);
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            String[] words = line.split(" ");
            System.out.println(MEDIAN + node.medianMillis(Way.valueOf(words[0]), Integer.parseInt(words[1])));
        }
        System.exit(0);
    }

    private static BroadleafStore withProgramme() {
        BroadleafStore store = BroadleafStore.running();
        new Loyalty(store).earning("1").withLadder(1_000_000);
        return store;
    }

    private double medianMillis(Way way, int number) {
        PaidCheckouts ofWay = checkouts.computeIfAbsent(way, key -> new PaidCheckouts(store, key));
        List<Cart> carts = Stream.generate(ofWay::next).limit(number).toList();
        return Statistics.median(
                carts.stream().map(cart -> ofWay.time(cart) / 1e6).toList());
    }
}
