package io.fedelta.loyalty.admin.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.EarlyAccessRules;
import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.programme.Marked;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.tier.service.Tiers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierFormCheckTests {

    private static final long SILVER = 1;
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private final Tiers tiers = mock(Tiers.class);
    private final TierFormCheck check = new TierFormCheck(tiers, Clock.fixed(NOW, ZoneOffset.UTC));
    private ProgrammeRules rules =
            ProgrammeRules.OFF.withTiers(new TierRules(true, By.POINTS, 12, 30, List.of(tier(SILVER, "Silver", 100))));

    @Test
    void a_good_form_passes() {
        Entity form = checked(good().with("name", " Gold "), Optional.empty());
        assertThat(form.isValidationFailure()).isFalse();
        assertThat(form.findProperty("name").getValue()).isEqualTo("Gold");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "name, silver",
        "threshold, 0",
        "threshold, -1",
        "threshold, 100.00",
        "threshold, 500.001",
        "threshold, x",
        "icon, skull",
        "colour, gold",
        "colour, '#fff'",
        "colour, '#12345g'",
        "colour, 'red;background:url(x)'",
        "multiplier, 0.99",
        "multiplier, 100.01",
        "multiplier, 1.005",
        "discountPercent, -1",
        "discountPercent, 100.01",
        "cashbackPercent, ''",
        "cashbackPercent, 101"
    })
    void a_bad_field_is_refused_alone(String field, String value) {
        Entity form = checked(good().with(field, value), Optional.empty());
        assertThat(form.getPropertyValidationErrors()).containsOnlyKeys(field);
    }

    @Test
    void a_tier_is_not_compared_with_itself() {
        Entity form = checked(good().with("name", "Silver").with("threshold", "100"), Optional.of(SILVER));
        assertThat(form.isValidationFailure()).isFalse();
    }

    @Test
    void a_tier_that_is_held_or_named_by_a_campaign_stays_active() {
        when(tiers.holders(SILVER)).thenReturn(3L);
        assertThat(off().getPropertyValidationErrors()).containsEntry("active", List.of("LoyaltyTierImpl_active_held"));

        when(tiers.holders(SILVER)).thenReturn(0L);
        assertThat(off().isValidationFailure()).isFalse();

        rules = rules.withCampaigns(List.of(campaignForSilver()));
        assertThat(off().getPropertyValidationErrors())
                .containsEntry("active", List.of("LoyaltyTierImpl_active_campaign"));
    }

    @Test
    void a_tier_with_early_access_stays_active_until_the_public_date() {
        rules = rules.withTiers(rules.tiers().withEarly(earlyUntil(NOW.plusSeconds(1))));
        assertThat(off().getPropertyValidationErrors())
                .containsEntry("active", List.of("LoyaltyTierImpl_active_early"));

        rules = rules.withTiers(rules.tiers().withEarly(earlyUntil(NOW)));
        assertThat(off().isValidationFailure()).isFalse();
    }

    private static EarlyAccessRules earlyUntil(Instant publicFrom) {
        Marked albums = new Marked(Set.of(7L), Set.of(), Set.of());
        return EarlyAccessRules.NONE.withReleases(
                List.of(new EarlyRelease(1, "Albums", true, albums, SILVER, EarlyRelease.AT_ONCE, publicFrom)));
    }

    private Entity off() {
        return checked(good().with("active", "false"), Optional.of(SILVER));
    }

    private Entity checked(TypedForm typed, Optional<Long> id) {
        Entity form = typed.entity();
        check.run(TypedForm.submitted(form), id, rules);
        return form;
    }

    private static TypedForm good() {
        return new TypedForm()
                .with("name", "Gold")
                .with("active", "true")
                .with("threshold", "500")
                .with("icon", "crown")
                .with("colour", "#CAA000")
                .with("multiplier", "1.25")
                .with("discountPercent", "5")
                .with("cashbackPercent", "0");
    }

    private static Campaign campaignForSilver() {
        return new Campaign(
                1,
                "Silver week",
                true,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1),
                Scope.EVERYTHING,
                Set.of(SILVER),
                new Campaign.Effect(Campaign.Kind.MULTIPLIER, BigDecimal.TEN));
    }

    private static Tier tier(long id, String name, long threshold) {
        return new Tier(
                id,
                name,
                BigDecimal.valueOf(threshold),
                "star",
                "#8a5a2b",
                BigDecimal.ONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }
}
