package io.fedelta.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.SwitchCombination.Switch;
import io.fedelta.loyalty.testing.SwitchedPurchase;
import io.fedelta.loyalty.testing.TestDatabase;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any combination of switches is legal, also none: each one takes away its own and nothing else. */
class SwitchCombinationsIntegrationTests {

    private static final int COMBINATIONS = 60;
    private static final Set<Switch> ALL = EnumSet.complementOf(EnumSet.of(Switch.BIRTHDAY_MULTIPLIER));

    @ParameterizedTest
    @EnumSource
    void with_everything_on_everything_comes(TestDatabase database) {
        SwitchedPurchase purchase = bringsWhatIsOn(new SwitchCombination(ALL), database);

        assertThat(purchase.points()).hasSize(6);
        assertThat(purchase.mails()).containsExactlyInAnyOrder("REWARD_UNLOCKED", "TIER_REACHED");
    }

    @ParameterizedTest
    @EnumSource
    void each_switch_by_itself_takes_away_its_own(Switch off) {
        Set<Switch> others = new HashSet<>(ALL);
        others.remove(off);
        bringsWhatIsOn(new SwitchCombination(others), TestDatabase.HSQLDB);
    }

    @ParameterizedTest
    @EnumSource
    void with_all_of_them_off_only_what_is_done_by_hand_goes_on(TestDatabase database) {
        SwitchedPurchase purchase = bringsWhatIsOn(new SwitchCombination(Set.of()), database);

        assertThat(purchase.addedByHand(110)).isEqualTo(110);
        assertThat(purchase.rewards()).isEmpty();
        assertThat(purchase.mails()).isEmpty();
    }

    @Test
    void with_the_programme_on_and_all_else_off_points_by_hand_still_unlock() {
        SwitchedPurchase purchase =
                bringsWhatIsOn(new SwitchCombination(Set.of(Switch.PROGRAMME)), TestDatabase.HSQLDB);

        assertThat(purchase.balance()).isZero();
        assertThat(purchase.addedByHand(110)).isEqualTo(110);
        assertThat(purchase.rewards()).containsExactly(1L);
        assertThat(purchase.mails()).isEmpty();
    }

    @Test
    void any_combination_brings_the_sum_of_what_is_on() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        IntStream.range(0, COMBINATIONS)
                .forEach(number -> brings(
                        SwitchCombination.drawnFrom(random),
                        number % 10 == 0 ? TestDatabase.POSTGRESQL : TestDatabase.HSQLDB,
                        "combination %d of seed %d".formatted(number, seed)));
    }

    private static SwitchedPurchase bringsWhatIsOn(SwitchCombination switches, TestDatabase database) {
        return brings(switches, database, "");
    }

    private static SwitchedPurchase brings(SwitchCombination switches, TestDatabase database, String which) {
        SwitchedPurchase purchase = new SwitchedPurchase(database, switches.rules()).takesPlace();
        String description = "%s %s".formatted(switches.on(), which);
        boolean hundred = switches.reachesHundred();
        boolean tier = hundred && switches.is(Switch.TIERS);

        assertThat(purchase.points()).as(description).isEqualTo(switches.points());
        assertThat(purchase.balance()).as(description).isEqualTo(switches.total());
        assertThat(purchase.cashback()).as(description).isEqualByComparingTo(switches.cashback());
        assertThat(purchase.rewards()).as(description).isEqualTo(hundred ? List.of(1L) : List.of());
        assertThat(purchase.holdsTier()).as(description).isEqualTo(tier);
        assertThat(purchase.mails().contains("REWARD_UNLOCKED"))
                .as(description)
                .isEqualTo(hundred && switches.is(Switch.REWARD_MAILS));
        assertThat(purchase.mails().contains("TIER_REACHED"))
                .as(description)
                .isEqualTo(tier && switches.is(Switch.TIER_MAILS));
        return purchase;
    }
}
