package io.fedelta.loyalty.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.Jdbc40Pool;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OldConnectionPoolIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void rewards_are_unlocked_and_read_through_a_pool_of_the_hosts_time(TestDatabase database) {
        RewardBench bench = RewardBench.on(Jdbc40Pool.over(database.fresh())).withLadder();
        bench.loyalty.earning("1");
        bench.loyalty.adjust(7, 500);

        bench.jdbc.update("UPDATE LOY_GRANT SET ORDER_ID = 12 WHERE REWARD_ID = 1");
        bench.jdbc.update("UPDATE LOY_REWARD_VERSION SET VALIDITY_DAYS = 45 WHERE REWARD_ID = 1");
        bench.jdbc.update("UPDATE LOY_REWARD_VERSION SET VALIDITY_DAYS = NULL WHERE REWARD_ID = 2");

        assertThat(bench.grant(7, 1).orderId()).contains(12L);
        assertThat(bench.grant(7, 2).orderId()).isEmpty();
        assertThat(bench.grant(7, 1).reward().validityDays()).contains(45);
        assertThat(bench.grant(7, 2).reward().validityDays()).isEmpty();
    }
}
