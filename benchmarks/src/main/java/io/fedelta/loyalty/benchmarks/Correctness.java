package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.WebPage;
import java.util.List;
import java.util.stream.Stream;

/**
 * Q15 through the pages: what another shop's loyalty plug-in gets wrong under load. The same two tests run on the
 * services themselves with every build, in {@code ConcurrentAwardIntegrationTests}.
 */
final class Correctness {
    private static final int MERCHANTS = 8;
    private static final int ADDS_EACH = 25;
    private static final String DOUBLE_AWARDS =
            "SELECT COUNT(*) FROM (SELECT SOURCE_ID FROM LOY_ENTRY WHERE SOURCE_TYPE = 'ORDER'"
                    + " GROUP BY SOURCE_ID HAVING COUNT(*) > 1) AS TWICE";

    private Correctness() {}

    static List<Measure> of(Contender store) throws InterruptedException {
        List<Merchant> merchants = Stream.generate(() -> Merchant.loggedInAt(store.url()))
                .limit(MERCHANTS)
                .toList();
        return List.of(
                Measure.figure(
                        "Q15",
                        "orders awarded more than once",
                        "",
                        store.data().number(DOUBLE_AWARDS),
                        Target.atMost(0)),
                Measure.figure(
                        "Q15",
                        "points lost or doubled of 200 added at once",
                        "",
                        wrongPoints(store, merchants),
                        Target.atMost(0)),
                Measure.figure("", "  answers 500 of the host's admin meanwhile", "", hostErrors(merchants), null));
    }

    /** Every addition is repeated until the store says that it is done, so the ledger must hold each exactly once. */
    private static double wrongPoints(Contender store, List<Merchant> merchants) throws InterruptedException {
        Shopper member = Shopper.registeredAt(store.url());
        long account = store.data().customerId(member);
        Crowd.of(MERCHANTS).each(merchants, merchant -> addOneByOne(merchant, account));
        return Math.abs(MERCHANTS * ADDS_EACH - store.data().lifetimePoints(member));
    }

    private static int addOneByOne(Merchant merchant, long account) {
        for (int i = 0; i < ADDS_EACH; i++) {
            WebPage answer = merchant.addPoints(account, 1, "One more");
            if (answer.status() != 200 || answer.has("[name=reason]")) {
                throw new IllegalStateException("Not added: " + answer.status() + "\n" + answer.body());
            }
        }
        return ADDS_EACH;
    }

    private static int hostErrors(List<Merchant> merchants) {
        return merchants.stream().mapToInt(Merchant::hostErrors).sum();
    }
}
