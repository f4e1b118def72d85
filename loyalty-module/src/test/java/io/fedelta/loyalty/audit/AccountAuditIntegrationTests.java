package io.fedelta.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.worker.TaskReport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountAuditIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void two_errors_that_add_up_to_nothing_are_found_all_the_same(TestDatabase database) {
        AuditBench bench = SelfAuditIntegrationTests.shop(database);
        bench.corrupt("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = LIFETIME_POINTS + 5 WHERE ACCOUNT_ID = 7");
        bench.corrupt("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = LIFETIME_POINTS - 5 WHERE ACCOUNT_ID = 8");

        assertThat(bench.found()).extracting(Discrepancy::subjectId).containsExactlyInAnyOrder("7", "8");
    }

    @ParameterizedTest
    @EnumSource
    void far_apart_accounts_are_looked_at_range_by_range(TestDatabase database) {
        AuditBench bench = SelfAuditIntegrationTests.shop(database);
        LongStream.of(5_000, 99_991, 1_000_007).forEach(account -> bench.shop.adjust(account, 10));
        bench.corrupt("UPDATE LOY_ACCOUNT SET SPENDABLE_POINTS = 11 WHERE ACCOUNT_ID IN (99991, 1000007)");

        assertThat(bench.found())
                .containsExactlyInAnyOrder(
                        new Discrepancy(FindingKind.SPENDABLE_POINTS, "99991", "10", "11"),
                        new Discrepancy(FindingKind.SPENDABLE_POINTS, "1000007", "10", "11"));
    }

    @ParameterizedTest
    @EnumSource
    void accounts_with_very_many_points_are_compared_as_any_other(TestDatabase database) {
        AuditBench bench = SelfAuditIntegrationTests.shop(database);
        IntStream.range(0, 50).forEach(time -> bench.shop.adjust(99_990, 1_000_000_000));

        assertThat(bench.nextNight()).isEqualTo(new TaskReport(12, 0));
        bench.corrupt("UPDATE LOY_ACCOUNT SET SPENDABLE_POINTS = SPENDABLE_POINTS + 1 WHERE ACCOUNT_ID = 99990");

        assertThat(bench.found()).extracting(Discrepancy::subjectId).containsExactly("99990");
    }
}
