package io.fedelta.loyalty.tender;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.purse.PursePosting;
import io.fedelta.loyalty.tender.HoldResult.Held;
import io.fedelta.loyalty.tender.SpendResult.Spent;
import io.fedelta.loyalty.testing.TenderBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds, confirmations, releases, refunds, ends and claw-backs in any order, compared with a model of a few lines after
 * each step, then by many threads at once. What is tried follows from the seed.
 */
class RandomHoldsIntegrationTests {

    private static final int STEPS = 250;
    private static final int THREADS = 8;
    private static final int BLOWS = 40;
    private static final int HOLDS = 12;

    @ParameterizedTest
    @EnumSource
    void whatever_happens_in_whatever_order_is_what_the_model_says(TestDatabase database) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TenderBench bench = TenderBench.on(database);
        for (String purse : List.of(bench.card("100"), bench.wallet("100"))) {
            Model model = new Model(bench, purse);
            for (int step = 0; step < STEPS; step++) {
                model.step(random);
                assertThat(bench.purse(purse).balance())
                        .as("balance after step %d, seed %d", step, seed)
                        .isEqualByComparingTo(model.balance());
                assertThat(bench.purse(purse).held())
                        .as("held after step %d, seed %d", step, seed)
                        .isEqualByComparingTo(model.held());
            }
        }
        assertThat(bench.verify()).as("seed %d", seed).isEmpty();
    }

    /** Not on HSQLDB, whose version 2.7.4 may lose the wake-up of one of so many waiting sessions. */
    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void no_invariant_breaks_whatever_happens_at_once(TestDatabase database) {
        long seed = System.nanoTime();
        TenderBench bench = TenderBench.on(database);
        List<String> purses = List.of(bench.card("100"), bench.wallet("100"));
        List<Hold> wanted = new Random(seed)
                .ints(HOLDS, 1, 60)
                .mapToObj(amount -> bench.wanted(purses.get(amount % 2), amount, Integer.toString(amount)))
                .toList();

        Together.run(THREADS, thread -> () -> {
            Random random = new Random(seed + thread);
            for (int blow = 0; blow < BLOWS; blow++) {
                strike(bench, wanted.get(random.nextInt(HOLDS)), random);
            }
            return null;
        });

        assertThat(bench.verify()).as("seed %d", seed).isEmpty();
        assertThat(bench.purse(purses.get(0)).balance())
                .as("seed %d", seed)
                .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    private static void strike(TenderBench bench, Hold wanted, Random random) {
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(2000), 2);
        switch (random.nextInt(7)) {
            case 0, 1 -> bench.holds.hold(wanted);
            case 6 -> bench.holds.spend(List.of(wanted), wanted.amount());
            case 2 -> bench.holds.confirm(wanted.holdId());
            case 3 -> bench.holds.refund(wanted.holdId(), amount, "refund " + random.nextInt(3));
            case 4 -> bench.holds.refundUpTo(wanted.holdId(), amount);
            default -> bench.holds.release(wanted.holdId());
        }
    }

    /** One purse as it should be, in memory. */
    private static final class Model {

        private final TenderBench bench;
        private final String purse;
        private final List<ModelHold> holds = new ArrayList<>();
        private BigDecimal moneyIn = BigDecimal.valueOf(100);
        private final boolean mayOwe;
        private int posted;

        Model(TenderBench bench, String purse) {
            this.bench = bench;
            this.purse = purse;
            this.mayOwe = bench.purse(purse).kind() == PurseKind.CASHBACK;
        }

        /** Money in = money out + balance, holds included. */
        BigDecimal balance() {
            return holds.stream().map(ModelHold::spent).reduce(moneyIn, BigDecimal::subtract);
        }

        BigDecimal held() {
            return holds.stream()
                    .filter(hold -> hold.state == HoldState.HELD)
                    .map(hold -> hold.amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal free() {
            return balance().subtract(held());
        }

        void step(Random random) {
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(4000), 2);
            int what = random.nextInt(10);
            if (holds.isEmpty() || what < 2) {
                hold(amount);
            } else if (what == 2) {
                spend(amount);
            } else if (what == 3) {
                post(amount, random);
            } else {
                move(holds.get(random.nextInt(holds.size())), what, amount, random);
            }
        }

        private void hold(BigDecimal amount) {
            String holdId = UUID.randomUUID().toString();
            boolean fits = amount.compareTo(free()) <= 0;
            HoldResult result = bench.holds.hold(bench.wanted(holdId, purse, 1, amount.toPlainString()));
            assertThat(result instanceof Held).isEqualTo(fits);
            if (fits) {
                holds.add(new ModelHold(holdId, amount));
            }
        }

        /** Held and confirmed at once. */
        private void spend(BigDecimal amount) {
            Hold wanted = bench.wanted(purse, 1, amount.toPlainString());
            boolean fits = amount.compareTo(free()) <= 0;
            SpendResult result = bench.holds.spend(List.of(wanted), amount);
            assertThat(result instanceof Spent).isEqualTo(fits);
            if (fits) {
                ModelHold spent = new ModelHold(wanted.holdId(), amount);
                spent.confirm();
                holds.add(spent);
            }
        }

        /** The end of a card takes what is free; a claw-back takes more than there is. */
        private void post(BigDecimal amount, Random random) {
            boolean ends = random.nextBoolean() && free().signum() > 0;
            PurseEntryKind kind = ends
                    ? PurseEntryKind.EXPIRED
                    : mayOwe && random.nextInt(3) == 0 ? PurseEntryKind.TAKEN_BACK : PurseEntryKind.ADJUSTED;
            BigDecimal change = ends ? free().negate() : kind == PurseEntryKind.TAKEN_BACK ? amount.negate() : amount;
            bench.transactions.inNew(() -> bench.purses.post(new PursePosting(
                    purse,
                    kind,
                    "step " + ++posted,
                    change,
                    Optional.empty(),
                    Optional.of(new ManualNote("test", "anna")),
                    bench.clock.instant())));
            moneyIn = moneyIn.add(change);
        }

        private void move(ModelHold hold, int what, BigDecimal amount, Random random) {
            switch (what) {
                case 4, 5 ->
                    assertThat(bench.holds.confirm(hold.holdId).isPresent()).isEqualTo(hold.confirm());
                case 6 -> {
                    bench.holds.release(hold.holdId);
                    hold.release();
                }
                case 7 ->
                    assertThat(bench.holds.refundUpTo(hold.holdId, amount))
                            .isEqualByComparingTo(hold.give(amount.subtract(hold.refunded)));
                default -> {
                    String refundId = "refund " + random.nextInt(4);
                    assertThat(bench.holds.refund(hold.holdId, amount, refundId))
                            .isEqualByComparingTo(hold.refund(refundId, amount));
                }
            }
        }
    }

    private static final class ModelHold {

        private final String holdId;
        private final BigDecimal amount;
        private final Map<String, BigDecimal> refunds = new HashMap<>();
        private BigDecimal refunded = BigDecimal.ZERO;
        private HoldState state = HoldState.HELD;

        ModelHold(String holdId, BigDecimal amount) {
            this.holdId = holdId;
            this.amount = amount;
        }

        BigDecimal spent() {
            return state == HoldState.CONFIRMED ? amount.subtract(refunded) : BigDecimal.ZERO;
        }

        boolean confirm() {
            state = state == HoldState.HELD ? HoldState.CONFIRMED : state;
            return state == HoldState.CONFIRMED;
        }

        void release() {
            state = HoldState.RELEASED;
        }

        BigDecimal refund(String refundId, BigDecimal wanted) {
            BigDecimal before = refunds.get(refundId);
            if (before != null) {
                return before;
            }
            BigDecimal given = give(wanted);
            if (given.signum() > 0) {
                refunds.put(refundId, given);
            }
            return given;
        }

        BigDecimal give(BigDecimal wanted) {
            if (state != HoldState.CONFIRMED) {
                return BigDecimal.ZERO;
            }
            BigDecimal given = wanted.min(amount.subtract(refunded)).max(BigDecimal.ZERO);
            refunded = refunded.add(given);
            return given;
        }
    }
}
