package io.fedelta.loyalty.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.access.service.EarlyAccess;
import io.fedelta.loyalty.programme.EarlyAccessRules;
import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.programme.Marked;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.StatementCount;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.TierBench;
import io.fedelta.loyalty.testing.TierLadder;
import io.fedelta.loyalty.transaction.BoundedWait;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Silver (1) from 100 points and gold (2) from 500; product 5 and category 20, in which product 6 is. */
class EarlyAccessIntegrationTests {

    private static final Instant PUBLIC = MovableClock.START.plusSeconds(3_600);
    private static final Marked GOODS = new Marked(Set.of(20L), Set.of(5L), Set.of(9L));
    private static final TierRules LADDER = TierLadder.by(By.POINTS).steps(100, 500);
    private static final long SILVER = 1;
    private static final long GOLD = 2;
    private static final Optional<Long> MARIA = Optional.of(7L);

    private final BoundedWait wait = new BoundedWait("test", Duration.ofSeconds(5), 2);
    private Catalogue catalogue = categories -> new CategoryContents(Set.of(20L, 21L), Set.of(6L), Set.of());

    @AfterEach
    void close() {
        wait.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_release_is_kept_from_all_but_its_tier_and_those_above(TestDatabase database) {
        LoyaltyBench bench = bench(database, release(SILVER, EarlyRelease.AT_ONCE));
        EarlyAccess access = access(bench);
        assertThat(access.isSecretive()).isTrue();
        assertThat(access.of(Optional.empty()).hidesProduct(5)).isTrue();

        bench.adjust(7, 99);
        assertThat(access.of(MARIA).hidesProduct(5)).isTrue();
        bench.adjust(7, 1);
        assertThat(access.of(MARIA).hidesNothing()).isTrue();
        assertThat(access.of(MARIA).earlyFor(5)).map(Tier::id).contains(SILVER);
        bench.adjust(7, 400);
        assertThat(access.of(MARIA).hidesNothing()).isTrue();
    }

    @Test
    void a_lower_tier_is_not_enough() {
        LoyaltyBench bench = bench(TestDatabase.HSQLDB, release(GOLD, EarlyRelease.AT_ONCE));
        bench.adjust(7, 499);
        assertThat(access(bench).of(MARIA).hidesProduct(5)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void from_its_public_date_on_everybody_sees_it_and_nothing_has_to_run(long seconds, boolean hidden) {
        LoyaltyBench bench = bench(TestDatabase.HSQLDB, release(SILVER, EarlyRelease.AT_ONCE));
        EarlyAccess access = access(bench);
        assertThat(access.of(Optional.empty()).hidesProduct(5)).isTrue();

        bench.clock.set(PUBLIC.plusSeconds(seconds));

        assertThat(access.of(Optional.empty()).hidesProduct(5)).isEqualTo(hidden);
        assertThat(access.isSecretive()).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void before_its_early_date_it_is_kept_from_its_tier_as_well(long seconds, boolean hidden) {
        Instant early = MovableClock.START.plusSeconds(60);
        LoyaltyBench bench = bench(TestDatabase.HSQLDB, release(SILVER, early));
        bench.adjust(7, 100);
        bench.clock.set(early.plusSeconds(seconds));
        assertThat(access(bench).of(MARIA).hidesProduct(5)).isEqualTo(hidden);
    }

    @Test
    void a_public_date_in_the_night_the_clocks_change_is_by_the_shops_clock() {
        ZoneId rome = ZoneId.of("Europe/Rome");
        Instant afterTheGap =
                LocalDateTime.parse("2026-03-29T03:00:00").atZone(rome).toInstant();
        EarlyRelease release = new EarlyRelease(1, "Spring", true, GOODS, SILVER, EarlyRelease.AT_ONCE, afterTheGap);
        EarlyAccess access = access(bench(TestDatabase.HSQLDB, release));
        LoyaltyBench bench = bench(TestDatabase.HSQLDB, release);
        bench.clock.set(Instant.parse("2026-03-29T00:59:59Z"));
        assertThat(access(bench).isSecretive()).isTrue();
        bench.clock.set(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(access(bench).isSecretive()).isFalse();
        assertThat(access.isSecretive()).isTrue();
    }

    @Test
    void a_category_hides_all_in_and_below_it() {
        Sight sight = access(bench(TestDatabase.HSQLDB, release(SILVER, EarlyRelease.AT_ONCE)))
                .of(Optional.empty());
        assertThat(sight.hidesCategory(20)).isTrue();
        assertThat(sight.hidesCategory(21)).isTrue();
        assertThat(sight.hidesCategory(22)).isFalse();
        assertThat(sight.hidesProduct(6)).isTrue();
        assertThat(sight.hidesProduct(8)).isFalse();
        assertThat(sight.hidesOffer(9)).isTrue();
        assertThat(sight.hidesOffer(5)).isFalse();
    }

    @Test
    void what_comes_into_a_category_is_hidden_within_five_seconds_and_stays_so_while_nobody_can_look() {
        LoyaltyBench bench = bench(TestDatabase.HSQLDB, release(SILVER, EarlyRelease.AT_ONCE));
        EarlyAccess access =
                new EarlyAccess(bench.jdbc, bench.programme, categories -> catalogue.in(categories), wait, bench.clock);
        assertThat(access.of(Optional.empty()).hidesProduct(8)).isFalse();

        catalogue = categories -> new CategoryContents(categories, Set.of(6L, 8L), Set.of(8L));
        bench.clock.advance(Duration.ofSeconds(5));
        assertThat(access.of(Optional.empty()).hidesProduct(8)).isTrue();
        assertThat(access.of(Optional.empty()).productsHiddenByThemselves()).containsExactly(5L, 8L);

        catalogue = categories -> {
            throw new IllegalStateException("away");
        };
        bench.clock.advance(Duration.ofSeconds(5));
        assertThat(access.of(Optional.empty()).hidesProduct(8)).isTrue();
    }

    @Test
    void an_edit_is_followed_within_a_second() {
        LoyaltyBench bench = bench(TestDatabase.HSQLDB, release(SILVER, EarlyRelease.AT_ONCE));
        EarlyAccess access = access(bench);
        assertThat(access.isSecretive()).isTrue();

        bench.ruled(bench.programme.current().rules().withTiers(LADDER));
        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(access.isSecretive()).isFalse();
    }

    @Test
    void switched_off_nothing_is_kept_from_anybody() {
        EarlyRelease release = release(SILVER, EarlyRelease.AT_ONCE);
        LoyaltyBench bench = bench(TestDatabase.HSQLDB, release);
        TierRules tiers = bench.programme.current().rules().tiers();
        ProgrammeRules on = bench.programme.current().rules();
        EarlyRelease inactive = new EarlyRelease(1, "Spring", false, GOODS, SILVER, EarlyRelease.AT_ONCE, PUBLIC);

        assertThat(secretive(bench, on)).isTrue();
        assertThat(secretive(bench, on.withTiers(tiers.withEarly(tiers.early().with(false)))))
                .isFalse();
        assertThat(secretive(bench, on.withTiers(tiers.with(false, By.POINTS, 12, 30, false))))
                .isFalse();
        assertThat(secretive(bench, on.withTiers(tiers.withEarly(tiers.early().withReleases(List.of(inactive))))))
                .isFalse();
        assertThat(secretive(bench, ProgrammeRules.OFF.withTiers(tiers))).isFalse();
    }

    @Test
    void without_secrets_there_is_no_statement_and_with_them_none_on_the_visitors_thread() throws Exception {
        TierBench counted = TierBench.counted(LADDER);
        EarlyAccess access = access(counted.loyalty);
        assertThat(StatementCount.during(() -> access.of(MARIA)).statements()).isEmpty();

        LoyaltyBench bench = counted.tiers(withEarly(release(SILVER, EarlyRelease.AT_ONCE))).loyalty;
        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(StatementCount.during(() -> access.of(MARIA)).statements()).isEmpty();
        assertThat(access.of(MARIA).hidesNothing()).isFalse();
    }

    @Test
    void whose_tier_cannot_be_asked_is_for_the_caller_to_judge_and_guests_need_no_asking() {
        LoyaltyBench bench = bench(TestDatabase.HSQLDB, release(SILVER, EarlyRelease.AT_ONCE));
        EarlyAccess access = access(bench);
        bench.jdbc.execute("ALTER TABLE LOY_TIER_STANDING RENAME TO AWAY");

        assertThatThrownBy(() -> access.of(MARIA)).isInstanceOf(RuntimeException.class);
        assertThat(access.of(Optional.empty()).hidesProduct(5)).isTrue();
    }

    @Test
    void people_who_see_different_things_have_different_keys() {
        LoyaltyBench bench = bench(TestDatabase.HSQLDB, release(SILVER, EarlyRelease.AT_ONCE));
        EarlyAccess access = access(bench);
        String guest = access.of(Optional.empty()).key();
        bench.adjust(7, 100);
        assertThat(access.of(MARIA).key()).isNotEqualTo(guest).isNotEmpty();
        assertThat(guest).isNotEmpty();
        assertThat(Sight.CLEAR.key()).isEmpty();
    }

    private boolean secretive(LoyaltyBench bench, ProgrammeRules rules) {
        return access(bench.ruled(rules)).isSecretive();
    }

    private EarlyAccess access(LoyaltyBench bench) {
        return new EarlyAccess(bench.jdbc, bench.programme, catalogue, wait, bench.clock);
    }

    private static LoyaltyBench bench(TestDatabase database, EarlyRelease release) {
        return TierBench.on(database, withEarly(release)).loyalty;
    }

    private static TierRules withEarly(EarlyRelease release) {
        return LADDER.withEarly(EarlyAccessRules.NONE.withReleases(List.of(release)));
    }

    private static EarlyRelease release(long tier, Instant from) {
        return new EarlyRelease(1, "Spring", true, GOODS, tier, from, PUBLIC);
    }
}
