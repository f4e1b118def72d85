package io.fedelta.loyalty.admin.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.start.ChecklistView.StepView;
import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.BonusRules.Birthday;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Effect;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.Rewards;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecklistsTests {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final ProgrammeRules ON =
            new ProgrammeRules(true, true, Ratio.of("1"), EarningBase.DEFAULT, false, true);
    private static final RewardVersion REWARD = new RewardVersion(
            1, 1, "Ten", RewardType.PROMO_CODE, BigDecimal.TEN, "EUR", 100, "", true, Optional.empty(), true);

    private final Programme programme = mock(Programme.class);
    private final Rewards rewards = mock(Rewards.class);
    private final Checklists checklists = new Checklists(programme, rewards, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_new_shop_begins_with_payments() {
        ChecklistView list = checklist(ProgrammeRules.OFF, false);

        assertThat(list.getDone()).isZero();
        assertThat(next(list)).isEqualTo("LoyaltyChecklist_PAYMENTS");
        assertThat(list.getSteps())
                .extracting(StepView::getPage)
                .containsExactly(
                        "/loyalty-settings",
                        "/loyalty-session-types",
                        "/loyalty-rewards",
                        "/loyalty-tiers",
                        "/loyalty-campaigns",
                        "/customer");
    }

    @Test
    void the_next_step_is_the_first_that_is_not_done() {
        when(rewards.ladder()).thenReturn(List.of(REWARD));

        ChecklistView list = checklist(ON, false);
        assertThat(done(list)).containsExactly("LoyaltyChecklist_PAYMENTS", "LoyaltyChecklist_REWARDS");
        assertThat(next(list)).isEqualTo("LoyaltyChecklist_SESSIONS");
    }

    @Test
    void a_programme_that_is_switched_off_is_not_set_up() {
        ProgrammeRules off = ProgrammeRules.OFF.withSessions(new SessionRules(true, List.of(type(true))));

        assertThat(done(checklist(off, false))).isEmpty();
    }

    @Test
    void sessions_take_a_type_that_is_on() {
        assertThat(done(checklist(ON.withSessions(new SessionRules(true, List.of(type(false)))), false)))
                .doesNotContain("LoyaltyChecklist_SESSIONS");
        assertThat(done(checklist(ON.withSessions(new SessionRules(true, List.of(type(true)))), false)))
                .contains("LoyaltyChecklist_SESSIONS");
    }

    @Test
    void tiers_take_one_that_is_defined_and_their_switch() {
        assertThat(done(checklist(ON.withTiers(tiers(false)), false))).doesNotContain("LoyaltyChecklist_TIERS");
        assertThat(done(checklist(ON.withTiers(TierRules.OFF.with(true, By.POINTS, 12, 30, true)), false)))
                .as("switched on without any")
                .doesNotContain("LoyaltyChecklist_TIERS");
        assertThat(done(checklist(ON.withTiers(tiers(true)), false))).contains("LoyaltyChecklist_TIERS");
    }

    @Test
    void any_campaign_to_come_challenge_or_bonus_is_an_event() {
        assertThat(done(checklist(ON.withCampaigns(List.of(campaign(-2))), false)))
                .doesNotContain("LoyaltyChecklist_EVENTS");
        List.of(
                        ON.withCampaigns(List.of(campaign(2))),
                        ON.withChallenges(List.of(new Challenge(1, "Often", true, 3, Challenge.Period.MONTH, 50))),
                        ON.withBonuses(new BonusRules(true, 50, Birthday.NOTHING, 50, BigDecimal.TEN)),
                        ON.withBonuses(new BonusRules(false, 50, Birthday.BONUS, 50, BigDecimal.TEN)))
                .forEach(rules -> assertThat(done(checklist(rules, false))).contains("LoyaltyChecklist_EVENTS"));
    }

    @Test
    void with_everything_set_up_and_a_member_it_is_complete() {
        when(rewards.ladder()).thenReturn(List.of(REWARD));
        ProgrammeRules all = ON.withSessions(new SessionRules(true, List.of(type(true))))
                .withTiers(tiers(true))
                .withCampaigns(List.of(campaign(2)));

        assertThat(checklist(all, false).isComplete()).isFalse();
        assertThat(checklist(all, true).isComplete()).isTrue();
    }

    @Test
    void every_step_has_its_words() throws IOException {
        Properties messages = new Properties();
        try (InputStream text = getClass().getResourceAsStream("/messages/LoyaltyAdminMessages.properties")) {
            messages.load(text);
        }
        checklist(ON, false)
                .getSteps()
                .forEach(step ->
                        assertThat(messages.stringPropertyNames()).contains(step.getNameKey(), step.getHintKey()));
    }

    private ChecklistView checklist(ProgrammeRules rules, boolean members) {
        when(programme.currentForDisplay()).thenReturn(new RuleVersion(1, Instant.EPOCH, rules));
        return checklists.read(members);
    }

    private static List<String> done(ChecklistView list) {
        return list.getSteps().stream()
                .filter(StepView::isDone)
                .map(StepView::getNameKey)
                .toList();
    }

    private static String next(ChecklistView list) {
        return list.getSteps().stream()
                .filter(StepView::isNext)
                .map(StepView::getNameKey)
                .findFirst()
                .orElseThrow();
    }

    private static SessionType type(boolean active) {
        return new SessionType(1, "Portrait", 50, active, Set.of(), Set.of());
    }

    private static TierRules tiers(boolean enabled) {
        Tier gold = new Tier(
                1, "Gold", BigDecimal.TEN, "star", "#caa000", BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO);
        return new TierRules(enabled, By.POINTS, 12, 30, List.of(gold));
    }

    private static Campaign campaign(int endsInDays) {
        Instant until = NOW.plus(Duration.ofDays(endsInDays));
        return new Campaign(
                1,
                "Spring",
                true,
                until.minus(Duration.ofDays(9)),
                until,
                Scope.EVERYTHING,
                Set.of(),
                new Effect(Kind.MULTIPLIER, BigDecimal.valueOf(2)));
    }
}
