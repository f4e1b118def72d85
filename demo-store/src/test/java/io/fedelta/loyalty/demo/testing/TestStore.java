package io.fedelta.loyalty.demo.testing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A store with the module on a PostgreSQL server of its own, which survives the store being killed and started again.
 */
public final class TestStore implements AutoCloseable {
    /** How long the tests give the background work of a store that is well. */
    public static final Duration SOON = Duration.ofSeconds(10);

    /** The data are in PostgreSQL; the folder is there for its log, which a failed test wants to be read. */
    private static final Path LOGS = Path.of("target/test-store");

    /** As in a store of many customers. */
    private static final List<String> COUNTS_IN_BACKGROUND = List.of("-Dloyalty.audience.atOnce=1");

    private final Postgres postgres;
    private StoreProcess process;
    private Shopper bystander;

    private TestStore(Postgres postgres, StoreProcess process) {
        this.postgres = postgres;
        this.process = process;
    }

    public static TestStore start() {
        Postgres postgres = Postgres.start();
        try {
            TestStore store = new TestStore(postgres, launch(postgres));
            store.data().awaitProgramme();
            return store;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static StoreProcess launch(Postgres postgres) {
        String[] database = postgres.options();
        return StoreProcess.start(
                COUNTS_IN_BACKGROUND, database[0], database[1], database[2], "--no-samples", "--data=" + LOGS);
    }

    /** A second node on the same database. Its connections bear that name, so that tests can tell the nodes apart. */
    public StoreProcess anotherNode(String name) {
        String[] database = postgres.options();
        return StoreProcess.start(
                database[0] + "&ApplicationName=" + name,
                database[1],
                database[2],
                "--no-samples",
                "--data=" + LOGS.resolveSibling("test-store-" + name));
    }

    public URI url() {
        return process.url();
    }

    public StoreData data() {
        return postgres.data();
    }

    public Postgres postgres() {
        return postgres;
    }

    /** What the module's own verifier finds wrong in the database. */
    public List<String> findings() {
        return Verifier.of(postgres).findings();
    }

    public Mails mails() {
        return new Mails(url());
    }

    public Shopper newShopper() {
        return Shopper.registeredAt(url());
    }

    public Shopper newShopper(String firstName, String lastName) {
        return Shopper.registeredAt(url(), firstName, lastName);
    }

    /** Somebody else who happens to shop at the same time. */
    public synchronized Shopper bystander() {
        if (bystander == null) {
            bystander = newShopper();
        }
        return bystander;
    }

    /** A new customer who has bought for 150 € and got a code of 10 € for it. */
    public CodeHolder newCodeHolder() {
        Shopper shopper = newShopper();
        shopper.buy(Product.PORTRAIT_75);
        shopper.buy(Product.PORTRAIT_75);
        Eventually.within(SOON, "a code", () -> !shopper.rewards().codes().isEmpty());
        return new CodeHolder(shopper, shopper.rewards().codes().get(0));
    }

    /** A customer with an unused code. */
    public record CodeHolder(Shopper shopper, String code) {}

    public Merchant merchant() {
        return Merchant.loggedInAt(url());
    }

    public void kill() {
        process.kill();
    }

    /** After {@link #kill()}: the same database, a new JVM, perhaps another port. Does nothing to a store that runs. */
    public void startAgain() {
        if (!process.isAlive()) {
            process = launch(postgres);
            bystander = null;
        }
    }

    @Override
    public void close() {
        try (postgres) {
            process.close();
        }
    }
}
