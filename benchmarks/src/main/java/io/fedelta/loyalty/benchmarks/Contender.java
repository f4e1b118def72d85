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
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** One of the two stores: a process and a PostgreSQL server of its own, and customers who come back each round. */
final class Contender implements AutoCloseable {
    private static final List<String> JVM = List.of("-Xmx1g", "-Duser.timezone=UTC");
    private static final int LEAST_FILLERS = 4;

    private final Postgres postgres;
    private final String[] options;
    private StoreProcess store;
    private List<Shopper> shoppers = List.of();

    private Contender(Postgres postgres, String... options) {
        this.postgres = postgres;
        this.options = Stream.of(postgres.options(), new String[] {"--no-samples"}, options)
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }

    /** On an empty database. */
    static Contender start(int shoppers, String... options) throws InterruptedException {
        Contender contender = new Contender(Postgres.start(), options);
        try {
            contender.store = contender.launch();
            contender.register(shoppers);
            return contender;
        } catch (RuntimeException e) {
            contender.close();
            throw e;
        }
    }

    private StoreProcess launch() {
        return StoreProcess.start(JVM, options);
    }

    private void register(int howMany) throws InterruptedException {
        URI url = store.url();
        shoppers = Crowd.of(LEAST_FILLERS).each(Collections.nCopies(howMany, url), Shopper::registeredAt);
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
        List<OpenCheckout> open =
                Crowd.of(Math.max(threads, LEAST_FILLERS)).each(shoppers.subList(0, checkouts), Contender::fillCart);
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

    /** What a start cost until the first page was there. */
    record ColdStart(Duration time, Duration cpu) {}

    /** Starts the store on the data it has, and stops it again. */
    ColdStart startCold() {
        stop();
        store = launch();
        ColdStart cost = new ColdStart(store.startUp(), store.cpuTime());
        stop();
        return cost;
    }

    void stop() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    @Override
    public void close() {
        try (postgres) {
            stop();
        }
    }
}
