package io.fedelta.loyalty.programme;

import static io.fedelta.loyalty.testing.BonusBench.FROM;
import static io.fedelta.loyalty.testing.BonusBench.UNTIL;
import static io.fedelta.loyalty.testing.BonusBench.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.Campaign.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CampaignTests {

    private static final Scope ALBUMS = new Scope(Set.of(), Set.of(1L), Set.of());
    private static final Scope PRINTS = new Scope(Set.of(5L), Set.of(2L), Set.of());
    private static final Scope PAPER = new Scope(Set.of(), Set.of(1L, 2L), Set.of());

    @Test
    void two_overlap_when_they_name_some_of_the_same_goods() {
        assertThat(about(1, ALBUMS).overlaps(about(2, PAPER))).isTrue();
        assertThat(about(1, PRINTS).overlaps(about(2, PAPER))).isTrue();
        assertThat(about(1, ALBUMS).overlaps(about(2, PRINTS))).isFalse();
        assertThat(about(1, ALBUMS).overlaps(about(1, ALBUMS)))
                .as("with itself")
                .isFalse();
    }

    @Test
    void one_for_everything_overlaps_with_any_other() {
        assertThat(about(1, Scope.EVERYTHING).overlaps(about(2, ALBUMS))).isTrue();
        assertThat(about(2, ALBUMS).overlaps(about(1, Scope.EVERYTHING))).isTrue();
    }

    @Test
    void two_for_other_tiers_pass_each_other_by() {
        assertThat(forTiers(1, Set.of(1L)).overlaps(forTiers(2, Set.of(2L)))).isFalse();
        assertThat(forTiers(1, Set.of(1L)).overlaps(forTiers(2, Set.of(1L, 2L))))
                .isTrue();
        assertThat(forTiers(1, Set.of(1L)).overlaps(forTiers(2, Set.of()))).isTrue();
    }

    @Test
    void a_bonus_and_a_multiplier_do_not_rival() {
        assertThat(about(1, ALBUMS).overlaps(campaign(2, Kind.BONUS_PER_ORDER, "20", ALBUMS, Set.of())))
                .isFalse();
    }

    @Test
    void it_says_why_it_gives_nothing() {
        Campaign gold = forTiers(1, Set.of(9L));

        assertThat(gold.refusal(FROM, Optional.of(9L))).isEmpty();
        assertThat(gold.refusal(FROM, Optional.of(8L))).contains(Refusal.OTHER_TIER);
        assertThat(gold.refusal(FROM, Optional.empty())).contains(Refusal.OTHER_TIER);
        assertThat(gold.refusal(FROM.minus(Duration.ofMillis(1)), Optional.of(9L)))
                .contains(Refusal.NOT_YET);
        assertThat(gold.refusal(UNTIL, Optional.of(9L))).contains(Refusal.OVER);
    }

    private static Campaign about(long id, Scope scope) {
        return campaign(id, Kind.MULTIPLIER, "2", scope, Set.of());
    }

    private static Campaign forTiers(long id, Set<Long> tiers) {
        return campaign(id, Kind.MULTIPLIER, "2", Scope.EVERYTHING, tiers);
    }
}
