package io.fedelta.loyalty.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.Nodes;
import io.fedelta.loyalty.demo.testing.OldOrders;
import io.fedelta.loyalty.demo.testing.OldOrders.OldOrdersPlan;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.Recalculations;
import io.fedelta.loyalty.demo.testing.Schedule;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.StoreData;
import io.fedelta.loyalty.demo.testing.StoreData.Disturbance;
import io.fedelta.loyalty.demo.testing.StoreProcess;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two JVMs on one database do the merchant's heavy work together; one of them is killed. The kill comes last. */
@ExtendWith(SharedStore.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesFaultIT {
    private static final String OTHER = "other";
    private static final int ORDERS = 600;
    private static final int MEMBERS = 560;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int RANDOM_KILLS = Integer.getInteger("store.test.kills", 0);
    private static final List<String> NIGHTLY = List.of(
            "comparison", "fullCatchUp", "monthEnd", "rankingComparison", "rankingSnapshot", "selfAudit", "tierReview");

    private final TestStore store;
    private final StoreData data;
    private final Schedule schedule;
    private StoreProcess other;
    private Nodes nodes;

    TwoNodesFaultIT(TestStore store) {
        this.store = store;
        this.data = store.data();
        this.schedule = new Schedule(data, NIGHTLY);
    }

    @BeforeEach
    void two_nodes_run() {
        if (other == null || !other.isAlive()) {
            other = store.anotherNode(OTHER);
        }
        schedule.awaitQuiet();
        nodes = Nodes.watchedIn(data);
    }

    @AfterEach
    void one_node_is_left_for_the_other_tests() {
        nodes.close();
    }

    @AfterAll
    void the_other_node_ends() {
        other.close();
    }

    @Test
    @Order(1)
    void orders_jobs_ranking_and_a_recalculation_at_once_on_both_nodes_come_out_right_and_are_shared() {
        OldOrders old = oldOrders(100_000);
        Recalculations recalculations = new Recalculations(store.merchant(), data);
        List<String> byClockBefore = schedule.byClock();

        List<CompletableFuture<List<Long>>> shopping = Stream.of(store.url(), other.url())
                .flatMap(node -> Stream.of(node, node))
                .map(node -> CompletableFuture.supplyAsync(() -> shop(node)))
                .toList();
        CompletableFuture<Void> clicks = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> startAll(store.url())),
                CompletableFuture.runAsync(() -> startAll(other.url())));
        schedule.strike();
        recalculations.preview();
        long promised = recalculations.points();
        List<String> gains = recalculations.gains();
        recalculations.run();
        List<Long> orders =
                shopping.stream().flatMap(shopper -> shopper.join().stream()).toList();
        clicks.join();
        schedule.awaitQuiet();

        assertThat(old.balances()).hasSize(MEMBERS).isEqualTo(gains);
        assertThat(promised)
                .isEqualTo(data.number("SELECT SUM(LIFETIME_POINTS) FROM LOY_ACCOUNT WHERE " + old.accounts()));
        orders.forEach(this::awaitAward);
        assertThat(orders).allSatisfy(order -> assertThat(data.entries(order)).isEqualTo(1));
        assertThat(schedule.byClock()).isEqualTo(oneMore(byClockBefore));
        assertThat(schedule.troubles()).isEmpty();
        assertThat(nodes.withChunks()).hasSize(2).contains(OTHER);
        assertThat(nodes.withJobs()).hasSize(2).contains(OTHER);
        assertThatAllIsWell();
    }

    private OldOrders oldOrders(long firstId) {
        Shopper model = store.newShopper();
        long order = data.orderId(model.buy(Product.PORTRAIT_75).orderNumber());
        awaitAward(order);
        return OldOrders.copiedFrom(data, model, order, new OldOrdersPlan(firstId, ORDERS, MEMBERS));
    }

    private List<Long> shop(URI node) {
        Shopper shopper = Shopper.registeredAt(node);
        List<Long> orders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            orders.add(data.orderId(shopper.buy(Product.PRINTS_50).orderNumber()));
        }
        return orders;
    }

    private void startAll(URI node) {
        Merchant merchant = Merchant.loggedInAt(node);
        NIGHTLY.forEach(merchant::startJobUnlessItRuns);
    }

    private static List<String> oneMore(List<String> counts) {
        return counts.stream()
                .map(count -> count.split(" "))
                .map(count -> count[0] + " " + (Long.parseLong(count[1]) + 1))
                .toList();
    }

    private void awaitAward(long order) {
        Eventually.within(
                SOON,
                "an award",
                () -> data.decision(order).filter("AWARDED"::equals).isPresent());
    }

    private void assertThatAllIsWell() {
        awaitFollowers();
        store.merchant().startJobUnlessItRuns("rankingComparison");
        store.merchant().startJobUnlessItRuns("selfAudit");
        schedule.awaitQuiet();
        assertThat(schedule.rows("rankingComparison")).isZero();
        assertThat(data.texts("SELECT KIND || ' ' || SUBJECT_ID FROM LOY_FINDING WHERE STATE = 'OPEN'"))
                .isEmpty();
        assertThat(store.findings()).isEmpty();
    }

    private void awaitFollowers() {
        Eventually.within(
                SOON,
                "a ranking that is up to date",
                () -> data.number("SELECT COUNT(*) FROM LOY_RANKING_CHANGE") == 0);
    }

    @Test
    @Order(2)
    void a_recalculation_whose_node_is_killed_ends_as_a_straight_run_and_can_be_undone() {
        OldOrders old = oldOrders(200_000);
        Recalculations recalculations = new Recalculations(store.merchant(), data);
        recalculations.preview();
        recalculations.run();
        List<String> straight = old.balances();
        recalculations.undo();
        assertThat(old.balances()).isEmpty();

        runWhileItsNodeIsKilled(recalculations, old);

        assertThat(old.balances()).hasSize(MEMBERS).isEqualTo(straight);
        recalculations.preview();
        assertThat(recalculations.findsNothing()).isTrue();
        for (int kill = 0; kill < RANDOM_KILLS; kill++) {
            recalculations.undo();
            other = store.anotherNode(OTHER);
            runWhileTheOtherNodeIsKilledAnywhere(recalculations);
            assertThat(old.balances()).as("kill " + kill).isEqualTo(straight);
        }
        assertThatAllIsWell();
    }

    /** The other node claims the chunk that posts, and dies while it waits for the accounts. */
    private void runWhileItsNodeIsKilled(Recalculations recalculations, OldOrders old) {
        recalculations.preview();
        try (Disturbance forOther = nodes.chunksFor(OTHER);
                Disturbance held = data.holdingRows("LOY_ACCOUNT", old.accounts())) {
            recalculations.beginRun();
            Eventually.within(SOON, "a chunk of the other node", () -> data.waiting(OTHER, "LOY_ACCOUNT") > 0);
            other.kill();
        }
        theClaimsOfTheDeadEnd();
        recalculations.awaitRun();
    }

    private void runWhileTheOtherNodeIsKilledAnywhere(Recalculations recalculations) {
        recalculations.preview();
        recalculations.beginRun();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(new Random().nextInt(2_000)));
        other.kill();
        theClaimsOfTheDeadEnd();
        recalculations.awaitRun();
    }

    /** A claim lasts a minute; the test has no time to wait for it. Who lives prolongs it, or claims it again. */
    private void theClaimsOfTheDeadEnd() {
        data.execute("UPDATE LOY_BATCH_CHUNK SET DUE_AT = DUE_AT - INTERVAL '1 minute'"
                + " WHERE STATE = 'OPEN' AND CLAIM_ID IS NOT NULL");
    }
}
