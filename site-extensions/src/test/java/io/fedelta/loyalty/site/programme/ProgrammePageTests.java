package io.fedelta.loyalty.site.programme;

import static io.fedelta.loyalty.site.Examples.FIFTY_OFF;
import static io.fedelta.loyalty.site.Examples.FORMAT;
import static io.fedelta.loyalty.site.Examples.NOW;
import static io.fedelta.loyalty.site.Examples.RULES;
import static io.fedelta.loyalty.site.Examples.TEN_OFF;
import static io.fedelta.loyalty.site.Examples.pageModel;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.BonusRules.Birthday;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Effect;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.EarlyAccessRules;
import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.Marked;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.RefundRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.site.Pages;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The programme page as the engine writes it down. */
class ProgrammePageTests {

    private static final Tier GOLD =
            new Tier(1, "Gold", decimal("1000"), "star", "#c9a227", decimal("2"), decimal("5"), decimal("3"));

    private final Pages pages = new Pages();

    @Test
    void the_ratio_is_told_in_words_with_an_example_and_what_counts() {
        Document page = page(RULES);

        assertThat(page.select(".loy-strong").text()).isEqualTo("1 point for each €1");
        assertThat(page.text()).contains("An order of €49.90 brings 49 points.");
        assertThat(page.select(".loy-counts > div").eachText())
                .containsExactly(
                        "What counts What you pay for products and services, after discounts",
                        "What does not Gift cards you buy Tax Shipping Fees");
    }

    @Test
    void what_the_merchant_lets_count_counts() {
        EarningBase all = new EarningBase(true, true, true, true, true);
        Document page = page(new ProgrammeRules(true, true, Ratio.of("0.5"), all, true, true));

        assertThat(page.select(".loy-strong").text()).isEqualTo("0.5 points for each €1");
        assertThat(page.text())
                .contains("brings 24 points", "Orders that you pay on delivery count at once.")
                .doesNotContain("What does not");
        assertThat(page.select(".loy-counts li")).hasSize(5);
    }

    @Test
    void rules_that_are_off_leave_no_trace() {
        Document page = page(RULES.withSessions(new SessionRules(false, List.of(type("Portrait", 50, true))))
                .withTiers(new TierRules(false, TierRules.By.POINTS, 12, 30, List.of(GOLD)))
                .withCampaigns(List.of(campaign("Asleep", false, -1, 1, Scope.EVERYTHING)))
                .withChallenges(List.of(new Challenge(1, "Often", false, 3, Challenge.Period.MONTH, 50))));

        assertThat(page.select("h2").eachText()).containsExactly("How you earn points", "If an order is refunded");
        assertThat(page.select(".loy-card")).hasSize(1);
        assertThat(page.text()).doesNotContain("Portrait", "Gold", "Asleep", "birthday", "month", "friend", "worth");
    }

    @Test
    void without_payment_points_no_ratio_is_told() {
        Document page = page(new ProgrammeRules(true, false, Ratio.of("1"), EarningBase.DEFAULT, false, true), TEN_OFF);

        assertThat(page.select("h2").eachText()).containsExactly("What your points bring");
    }

    @Test
    void sessions_are_listed_with_their_points() {
        Document page = page(RULES.withSessions(new SessionRules(
                true, List.of(type("Portrait", 50, true), type("Secret", 70, false), type("Free", 0, true)))));

        assertThat(page.select(".loy-terms li").eachText()).containsExactly("Portrait 50 points");
    }

    @Test
    void bonuses_and_challenges_are_told() {
        Document page = page(RULES.withBonuses(new BonusRules(true, 50, Birthday.MULTIPLIER, 10, decimal("1.5")))
                .withChallenges(List.of(new Challenge(1, "Often", true, 3, Challenge.Period.MONTH, 50))));

        assertThat(page.select(".loy-bullets li").eachText())
                .containsExactly(
                        "50 points when you create your account",
                        "1.5 times the points for your first order on your birthday",
                        "50 points for 3 orders within a calendar month");
        assertThat(page(RULES.withBonuses(new BonusRules(false, 50, Birthday.BONUS, 1, decimal("2"))))
                        .select(".loy-bullets li")
                        .eachText())
                .containsExactly("1 point on your birthday");
    }

    @Test
    void friends_and_paying_with_points_are_told() {
        SpendingRules spending = new SpendingRules(true, 100, new BigDecimal("5"), "EUR", 50, 100, true, false);
        assertThat(page(RULES.withReferral(ReferralRules.on(ReferralRules.Trigger.FIRST_PAID_ORDER, 10, 30))
                                .withSpending(spending))
                        .select(".loy-bullets li")
                        .eachText())
                .containsExactly(
                        "30 points for each friend who comes by your code",
                        "10 points for you if you come by a friend’s code",
                        "Pay with points: 100 points are worth €5");
    }

    @ParameterizedTest
    @EnumSource(Challenge.Period.class)
    void every_period_of_a_challenge_has_its_words(Challenge.Period period) {
        assertThat(page(RULES.withChallenges(List.of(new Challenge(1, "Often", true, 1, period, 50))))
                        .select(".loy-bullets")
                        .text())
                .startsWith("50 points for ");
    }

    @Test
    void running_campaigns_come_first_with_dates_goods_and_effect() {
        Scope weddings = new Scope(Set.of(9L), Set.of(4L), Set.of());
        Document page = page(RULES.withCampaigns(List.of(
                campaign("Later", true, 10, 12, Scope.EVERYTHING), campaign("Weddings now", true, -2, 1, weddings))));

        assertThat(page.select("#loy-campaigns ~ .loy-cards .loy-card").eachText())
                .containsExactly(
                        "Weddings now Now Double points For: Weddings, Wedding day For orders placed until Mar 11, 2026",
                        "Later Coming Double points For orders placed from Mar 20, 2026 to Mar 22, 2026");
        assertThat(page.text()).contains("the best single one counts");
    }

    @Test
    void campaigns_that_are_over_or_that_nobody_can_use_are_not_told() {
        Document page = page(RULES.withCampaigns(List.of(
                campaign("Over", true, -2, 0, Scope.EVERYTHING),
                campaign("Deleted goods", true, -1, 1, new Scope(Set.of(), Set.of(77L), Set.of())),
                new Campaign(
                        3, "For gold", true, NOW, NOW.plusSeconds(9), Scope.EVERYTHING, Set.of(1L), effect("2")))));

        assertThat(page.select("#loy-campaigns")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_of_campaign_has_its_words(Kind kind) {
        Campaign campaign = new Campaign(
                1, "More", true, NOW, NOW.plusSeconds(9), Scope.EVERYTHING, Set.of(), new Effect(kind, decimal("3")));

        assertThat(page(RULES.withCampaigns(List.of(campaign)))
                        .select(".loy-card-now .loy-strong")
                        .text())
                .contains("3")
                .doesNotContain("loyalty.");
    }

    @Test
    void tiers_show_threshold_and_benefits_but_no_cashback_which_is_not_there() {
        Document page = page(RULES.withTiers(new TierRules(true, TierRules.By.SPEND, 12, 30, List.of(GOLD))
                        .withEarly(earlyUntil(NOW.plusSeconds(1))))
                .withCampaigns(List.of(new Campaign(
                        3, "For gold", true, NOW, NOW.plusSeconds(9), Scope.EVERYTHING, Set.of(1L), effect("2")))));

        assertThat(page.select(".loy-tier").text())
                .isEqualTo(
                        "Gold From €1,000 of paid orders Double points 5 % off your orders Early access to what is new");
        assertThat(page.text())
                .contains(
                        "You reach a tier at once. It is counted over the last 12 months,"
                                + " and kept for 30 days longer if you no longer meet it.",
                        "For members of: Gold");
    }

    @Test
    void early_access_is_a_benefit_as_long_as_there_is_something() {
        TierRules tiers = new TierRules(true, TierRules.By.SPEND, 12, 30, List.of(GOLD));

        assertThat(page(RULES.withTiers(tiers.withEarly(earlyUntil(NOW)))).text())
                .doesNotContain("Early access");
        assertThat(page(RULES.withTiers(tiers)).text()).doesNotContain("Early access");
    }

    private static EarlyAccessRules earlyUntil(Instant publicFrom) {
        Marked album = new Marked(Set.of(), Set.of(5L), Set.of());
        return EarlyAccessRules.NONE.withReleases(
                List.of(new EarlyRelease(1, "Spring", true, album, GOLD.id(), EarlyRelease.AT_ONCE, publicFrom)));
    }

    @Test
    void the_ladder_shows_every_reward_with_its_end() {
        assertThat(page(RULES, TEN_OFF, FIFTY_OFF).select(".loy-rung").eachText())
                .containsExactly(
                        "100 points Ten off valid for 90 days €10 off",
                        "500 points Fifty off valid for 90 days €50 off");
    }

    @Test
    void refunds_are_explained_by_the_policy_in_force() {
        assertThat(page(RULES).text()).contains("your total goes below zero until new points fill it");
        assertThat(page(RULES.withRefunds(new RefundRules(false))).text()).contains("Your total never goes below zero");
    }

    @Test
    void a_programme_that_is_off_says_so_and_shows_no_rules() {
        Document page = page(ProgrammeRules.OFF, TEN_OFF);

        assertThat(page.select(".loy-lead").text()).startsWith("Our rewards programme is taking a break");
        assertThat(page.select("h2, .loy-card, .loy-rung")).isEmpty();
    }

    @Test
    void rules_that_cannot_be_read_make_a_page_that_says_so() {
        Document page = render(null, false);

        assertThat(page.select("[role=status]").text()).startsWith("The rules of our programme cannot be shown");
        assertThat(page.select("h2")).isEmpty();
    }

    @Test
    void guests_are_invited_and_members_led_to_their_rewards() {
        ProgrammePageView view = view(RULES);

        assertThat(render(view, false).select(".loy-links a").eachAttr("href"))
                .containsExactly("/shop/register", "/shop/login");
        assertThat(render(view, true).select(".loy-links a").eachAttr("href")).containsExactly("/shop/account/rewards");
    }

    @Test
    void headings_go_down_one_level_at_a_time_and_every_section_has_its_name() {
        Document page = page(
                RULES.withCampaigns(List.of(campaign("Now", true, -1, 1, Scope.EVERYTHING)))
                        .withTiers(new TierRules(true, TierRules.By.POINTS, 0, 0, List.of(GOLD))),
                TEN_OFF);

        assertThat(page.select("h1")).hasSize(1);
        page.select("section[aria-labelledby]")
                .forEach(section -> assertThat(page.getElementById(section.attr("aria-labelledby")))
                        .isNotNull());
        assertThat(page.html()).doesNotContain("??");
    }

    private static BigDecimal decimal(String figure) {
        return new BigDecimal(figure);
    }

    private static Effect effect(String factor) {
        return new Effect(Kind.MULTIPLIER, decimal(factor));
    }

    private static SessionType type(String name, long points, boolean active) {
        return new SessionType(1, name, points, active, Set.of(), Set.of());
    }

    private static Campaign campaign(String name, boolean active, int fromDay, int untilDay, Scope scope) {
        Instant from = NOW.plus(Duration.ofDays(fromDay));
        return new Campaign(1, name, active, from, NOW.plus(Duration.ofDays(untilDay)), scope, Set.of(), effect("2"));
    }

    private Document page(ProgrammeRules rules, RewardVersion... ladder) {
        return render(view(rules, ladder), false);
    }

    private static ProgrammePageView view(ProgrammeRules rules, RewardVersion... ladder) {
        LiveProgramme live =
                new LiveProgramme(rules, List.of(ladder), Map.of(4L, "Weddings"), Map.of(9L, "Wedding day"));
        return new ProgrammePageView(live, NOW, Optional.of("EUR"), FORMAT);
    }

    private Document render(ProgrammePageView view, boolean member) {
        Map<String, Object> model = new HashMap<>();
        model.put("loyalty", pageModel());
        model.put("programme", view);
        model.put("member", member);
        return pages.render("loyalty/programme", model);
    }
}
