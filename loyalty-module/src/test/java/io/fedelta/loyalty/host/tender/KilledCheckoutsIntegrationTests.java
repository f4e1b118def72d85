package io.fedelta.loyalty.host.tender;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.ChildJvm;
import io.fedelta.loyalty.testing.ChildJvm.Ended;
import io.fedelta.loyalty.testing.KilledCheckout;
import io.fedelta.loyalty.testing.StoreDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * SIGKILL at the steps of a checkout, one after the other on one database. An ordinary run draws a few of them; with
 * {@code -Dloyalty.test.kills=all} it is each.
 */
class KilledCheckoutsIntegrationTests {

    private static final int DRAWN = 1;
    private static final int KILLED = 137;

    /** Two cards take three statements each, and one writes what they paid; one more would be after the last. */
    private static final int STATEMENTS = 7;

    private static final List<String> ACTIVITIES = List.of(
            "blLoyaltyClaimCodesActivity",
            "blLoyaltyHoldTendersActivity",
            "blValidateAndConfirmPaymentActivity",
            "blRecordOfferUsageActivity",
            "blCommitTaxActivity",
            "blCompleteOrderActivity");

    private final ChildJvm store = ChildJvm.running(
            KilledCheckout.class,
            List.of("-Dloyalty.test.storeAddress=" + StoreDatabase.ofThisRun().lasting()));

    @Test
    void a_kill_at_any_step_of_a_checkout_loses_and_doubles_nothing() throws Exception {
        List<String> findings = new ArrayList<>();
        for (String[] step : steps()) {
            Ended ended = store.run(step);
            assertThat(ended.exitCode())
                    .as("%s: %s", String.join(" ", step), ended.output())
                    .isEqualTo(KILLED);
            findings.addAll(findings(ended));
        }
        findings.addAll(findings(store.run("nothing")));
        assertThat(findings).isEmpty();
    }

    private static List<String> findings(Ended ended) {
        return ended.output()
                .lines()
                .filter(line -> line.startsWith(KilledCheckout.FINDING))
                .toList();
    }

    private static List<String[]> steps() {
        List<String[]> all = new ArrayList<>(Stream.concat(
                        IntStream.rangeClosed(1, STATEMENTS)
                                .mapToObj(number -> new String[] {"statement", Integer.toString(number)}),
                        ACTIVITIES.stream().map(name -> new String[] {"after", name}))
                .toList());
        if ("all".equals(System.getProperty("loyalty.test.kills"))) {
            return all;
        }
        Collections.shuffle(all, new Random(System.nanoTime()));
        return all.subList(0, DRAWN);
    }
}
