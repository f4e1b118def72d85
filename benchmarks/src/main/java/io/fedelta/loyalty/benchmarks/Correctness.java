package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.Shopper;
import java.util.List;
import java.util.stream.IntStream;

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
        return List.of(
                Measure.figure(
                        "Q15", "orders awarded more than once", "", store.data().number(DOUBLE_AWARDS), 0.0),
                Measure.figure("Q15", "points lost of 200 added by 8 merchants", "", lostPoints(store), 0.0));
    }

    private static double lostPoints(Contender store) throws InterruptedException {
        Shopper member = Shopper.registeredAt(store.url());
        long account = store.data().customerId(member);
        List<Merchant> merchants = IntStream.range(0, MERCHANTS)
                .mapToObj(i -> Merchant.loggedInAt(store.url()))
                .toList();
        Crowd.of(MERCHANTS).each(merchants, merchant -> addOneByOne(merchant, account));
        return MERCHANTS * ADDS_EACH - store.data().lifetimePoints(member);
    }

    private static int addOneByOne(Merchant merchant, long account) {
        for (int i = 0; i < ADDS_EACH; i++) {
            merchant.addPoints(account, 1, "One more");
        }
        return ADDS_EACH;
    }
}
