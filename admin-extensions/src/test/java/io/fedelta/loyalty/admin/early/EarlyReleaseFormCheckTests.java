package io.fedelta.loyalty.admin.early;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.admin.choice.Choice;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.programme.EarlyAccessRules;
import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.Marked;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyReleaseImpl;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a shop in Rome, at noon of 1 November: eleven o'clock UTC. */
class EarlyReleaseFormCheckTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant NOW = Instant.parse("2026-11-01T11:00:00Z");
    private static final Choices ALL_BUT_EIGHT = new AllButEight();

    private final EarlyReleaseFormCheck check = new EarlyReleaseFormCheck(
            Map.of("categories", ALL_BUT_EIGHT, "products", ALL_BUT_EIGHT, "offers", ALL_BUT_EIGHT),
            Clock.fixed(NOW, ZoneOffset.UTC),
            ROME);
    private ProgrammeRules rules = withTiers(true);
    private LoyaltyEarlyReleaseImpl before = new LoyaltyEarlyReleaseImpl();

    @Test
    void a_good_form_passes_and_is_tidied() {
        Entity form = checked(good().with("name", " Spring ").with("publicAt", "2026.12.01"));
        assertThat(form.isValidationFailure()).isFalse();
        assertThat(form.findProperty("name").getValue()).isEqualTo("Spring");
        assertThat(form.findProperty("publicAt").getValue()).isEqualTo("2026.12.01 00:00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "publicAt, ''",
        "publicAt, soon",
        "publicAt, 2026.11.01 12:00:00",
        "publicAt, 2026.11.01 11:59:59",
        "earlyAt, 2026.02.30 00:00:00",
        "earlyAt, 2026.12.01 00:00:00",
        "tier, ''",
        "tier, 9",
        "categories, ''",
        "categories, '7,x'",
        "categories, 8",
        "products, 8",
        "offers, 8"
    })
    void a_bad_field_is_refused_alone(String field, String value) {
        assertThat(checked(good().with(field, value)).getPropertyValidationErrors())
                .containsOnlyKeys(field);
    }

    @Test
    void the_public_date_is_by_the_shops_clock_to_the_second() {
        assertThat(checked(good().with("publicAt", "2026.11.01 12:00:01")).isValidationFailure())
                .isFalse();
        assertThat(checked(good().with("publicAt", "2026.11.01 12:00:00")).getPropertyValidationErrors())
                .containsEntry("publicAt", List.of("LoyaltyEarlyReleaseImpl_publicAt_past"));
    }

    @Test
    void a_date_that_has_passed_may_stay() {
        before.setRelease(release(1, new Marked(Set.of(7L), Set.of(), Set.of()), NOW.minusSeconds(60)), ROME);
        assertThat(checked(good().with("publicAt", before.getPublicAt())).isValidationFailure())
                .isFalse();
    }

    @Test
    void what_is_switched_off_may_be_for_nobody() {
        Entity form = checked(good().with("active", "false").with("tier", "9").with("publicAt", "2026.10.01 00:00:00"));
        assertThat(form.isValidationFailure()).isFalse();
    }

    @Test
    void while_tiers_are_off_it_says_so() {
        rules = withTiers(false);
        assertThat(checked(good()).getPropertyValidationErrors())
                .isEqualTo(Map.of("tier", List.of("LoyaltyEarlyReleaseImpl_tier_off")));
    }

    @Test
    void nothing_is_marked_twice_before_it_is_public() {
        Marked same = new Marked(Set.of(), Set.of(5L), Set.of());
        rules = withReleases(release(3, same, NOW.plusSeconds(60)));
        assertThat(checked(good().with("products", "4,5")).getPropertyValidationErrors())
                .isEqualTo(Map.of("products", List.of("LoyaltyEarlyReleaseImpl_marked_twice")));

        assertThat(checked(good().with("offers", "5")).isValidationFailure()).isFalse();
        rules = withReleases(release(3, same, NOW));
        assertThat(checked(good().with("products", "5")).isValidationFailure()).isFalse();
    }

    private Entity checked(TypedForm typed) {
        Entity form = typed.entity();
        check.run(TypedForm.submitted(form), before, rules);
        return form;
    }

    private static TypedForm good() {
        return new TypedForm()
                .with("name", "Spring")
                .with("active", "true")
                .with("tier", "1")
                .with("publicAt", "2026.12.01 00:00:00")
                .with("categories", "7");
    }

    private static ProgrammeRules withReleases(EarlyRelease release) {
        ProgrammeRules rules = withTiers(true);
        return rules.withTiers(rules.tiers().withEarly(EarlyAccessRules.NONE.withReleases(List.of(release))));
    }

    private static ProgrammeRules withTiers(boolean enabled) {
        Tier gold = new Tier(
                1, "Gold", BigDecimal.TEN, "star", "#8a5a2b", BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO);
        return new ProgrammeRules(true, true, Ratio.of("1"), EarningBase.DEFAULT, false, true)
                .withTiers(new TierRules(enabled, By.POINTS, 12, 30, List.of(gold)));
    }

    private static EarlyRelease release(long id, Marked marked, Instant publicFrom) {
        return new EarlyRelease(id, "Other", true, marked, 1, EarlyRelease.AT_ONCE, publicFrom);
    }

    private static final class AllButEight implements Choices {
        @Override
        public List<Choice> search(String text) {
            return List.of();
        }

        @Override
        public List<Choice> named(Collection<Long> ids) {
            return ids.stream().map(id -> new Choice(id, "C" + id, id == 8)).toList();
        }
    }
}
