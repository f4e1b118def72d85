package io.fedelta.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.dao.StorefrontSwitches;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StorefrontSwitchesIntegrationTests {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_banner_is_off_until_the_merchant_switches_it_on(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        StorefrontSwitches switches = new StorefrontSwitches(bench.jdbc);
        assertThat(switches.banner()).isFalse();

        bench.jdbc.update("UPDATE LOY_SETTINGS SET BANNER = TRUE");
        assertThat(switches.banner()).isTrue();

        bench.jdbc.update("DELETE FROM LOY_SETTINGS");
        assertThat(switches.banner()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_own_place_is_offered_to_nobody_until_the_merchant_switches_it_on(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        StorefrontSwitches switches = new StorefrontSwitches(bench.jdbc);
        assertThat(switches.ownRank()).isFalse();

        bench.jdbc.update("UPDATE LOY_SETTINGS SET OWN_RANK = TRUE");
        assertThat(switches.ownRank()).isTrue();
        assertThat(switches.banner()).isFalse();
    }
}
