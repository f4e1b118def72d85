package io.fedelta.loyalty.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RetryingTransactionsIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void a_conflict_is_tried_again_from_the_start(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        AtomicInteger tries = new AtomicInteger();

        String answer = bench.transactions.inNew(() -> {
            bench.jdbc.update("UPDATE LOY_SETTINGS SET RATIO = RATIO + 1");
            if (tries.incrementAndGet() < 5) {
                throw new OptimisticLockingFailureException("moved on");
            }
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(bench.jdbc.queryForObject("SELECT RATIO FROM LOY_SETTINGS", Integer.class))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void the_fifth_conflict_is_thrown(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> bench.transactions.inNew(() -> {
                    throw new OptimisticLockingFailureException("try " + tries.incrementAndGet());
                }))
                .hasMessage("try 5");
    }

    @ParameterizedTest
    @EnumSource
    void any_other_failure_is_thrown_at_once(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> bench.transactions.inNew(() -> {
                    throw new IllegalStateException("try " + tries.incrementAndGet());
                }))
                .hasMessage("try 1");
    }

    @ParameterizedTest
    @EnumSource
    void a_real_deadlock_ends_with_both_units_of_work_done(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        bench.adjust(1, 10);
        bench.adjust(2, 10);
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger tries = new AtomicInteger();

        Together.run(
                2,
                thread -> () -> bench.transactions.inNew(() -> {
                    touch(bench, 1 + thread);
                    if (tries.incrementAndGet() <= 2) {
                        meet(bothHoldOne);
                    }
                    touch(bench, 2 - thread);
                    return null;
                }));

        assertThat(tries.get()).isGreaterThan(2);
        assertThat(bench.jdbc.queryForList("SELECT LIFETIME_POINTS FROM LOY_ACCOUNT", Long.class))
                .containsExactly(12L, 12L);
    }

    @ParameterizedTest
    @EnumSource
    void work_runs_in_a_transaction_of_its_own(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);

        assertThatThrownBy(() -> bench.transactions.inNew(() -> {
                    bench.transactions.inNew(() -> bench.jdbc.update("DELETE FROM LOY_SETTINGS"));
                    throw new IllegalStateException("outer");
                }))
                .hasMessage("outer");

        assertThat(bench.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_SETTINGS", Integer.class))
                .isZero();
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
    }

    private static void touch(LoyaltyBench bench, long accountId) {
        bench.jdbc.update(
                "UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = LIFETIME_POINTS + 1 WHERE ACCOUNT_ID = ?", accountId);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
