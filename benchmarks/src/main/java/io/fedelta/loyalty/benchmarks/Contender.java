package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.demo.testing.Card;
import io.fedelta.loyalty.demo.testing.OpenCheckout;
import io.fedelta.loyalty.demo.testing.Postgres;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.StoreData;
import io.fedelta.loyalty.demo.testing.StoreProcess;
import io.fedelta.loyalty.demo.testing.WebSession;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of the two stores: a process and a PostgreSQL server of its own, and customers who come back each round. */
final class Contender implements AutoCloseable {
    private static final List<String> JVM = List.of("-Xmx1g", "-Duser.timezone=UTC");

    private final Postgres postgres;
    private final StoreProcess store;
    private final List<Shopper> shoppers;

    private Contender(Postgres postgres, StoreProcess store, List<Shopper> shoppers) {
        this.postgres = postgres;
        this.store = store;
        this.shoppers = shoppers;
    }

    static Contender start(int shoppers, String... options) {
        Postgres postgres = Postgres.start();
        StoreProcess store = StoreProcess.start(
                JVM,
                Stream.of(postgres.options(), new String[] {"--no-samples"}, options)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
        return new Contender(
                postgres,
                store,
                IntStream.range(0, shoppers)
                        .mapToObj(i -> Shopper.registeredAt(store.url()))
                        .toList());
    }

    StoreData data() {
        return postgres.data();
    }

    URI url() {
        return store.url();
    }

    /** What a round of completing checkouts took. */
    record Round(List<Duration> times, Duration cpuPerCheckout) {

        double medianMillis() {
            return Statistics.median(
                    times.stream().map(time -> time.toNanos() / 1e6).toList());
        }

        double cpuMillis() {
            return cpuPerCheckout.toNanos() / 1e6;
        }
    }

    /** Fills all carts first, so that nothing but the requests that complete an order falls into the measured time. */
    Round checkOut(int checkouts, int threads) throws InterruptedException {
        List<OpenCheckout> open = Crowd.of(threads).each(shoppers.subList(0, checkouts), Contender::fillCart);
        Duration before = store.cpuTime();
        List<Duration> times = Crowd.of(threads).each(open, OpenCheckout::completeOnly);
        Thread.sleep(300); // the award that follows a checkout belongs to its cost
        Duration cpu = store.cpuTime().minus(before);
        return new Round(times, cpu.dividedBy(checkouts));
    }

    private static OpenCheckout fillCart(Shopper shopper) {
        shopper.add(Product.PORTRAIT_75);
        return shopper.openCheckout(Card.PAYING);
    }

    /** Median time of a page that shows nothing of the module. */
    double pageMillis(String path, int times) {
        WebSession visitor = new WebSession(store.url());
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            millis.add(visitor.get(path).took().toNanos() / 1e6);
        }
        return Statistics.median(millis);
    }

    @Override
    public void close() {
        try (postgres) {
            store.close();
        }
    }
}
