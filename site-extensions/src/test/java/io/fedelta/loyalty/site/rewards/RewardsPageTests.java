package io.fedelta.loyalty.site.rewards;

import static io.fedelta.loyalty.site.Examples.NOW;
import static io.fedelta.loyalty.site.Examples.RULES;
import static io.fedelta.loyalty.site.Examples.byHand;
import static io.fedelta.loyalty.site.Examples.explanation;
import static io.fedelta.loyalty.site.Examples.grant;
import static io.fedelta.loyalty.site.Examples.item;
import static io.fedelta.loyalty.site.Examples.paid;
import static io.fedelta.loyalty.site.Examples.reward;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.birthday.Birthday;
import io.fedelta.loyalty.birthday.KnownBirthday;
import io.fedelta.loyalty.challenge.ChallengeProgress;
import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.reckoning.UnearnedOrder;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.session.PlannedSession;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionChange;
import io.fedelta.loyalty.session.SessionUnit;
import io.fedelta.loyalty.site.Examples;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RewardsPageTests extends RewardsPage {

    @Test
    void orders_without_points_say_why_and_lead_to_their_page() throws Exception {
        Decision waiting = new Decision(
                42,
                Examples.MARIA,
                Decision.State.WAITING,
                Decision.Reason.NOT_FULLY_PAID,
                Points.ZERO,
                Optional.empty(),
                0,
                NOW);
        UnearnedOrder.Due due = new UnearnedOrder.Due(new BigDecimal("25.00"), new BigDecimal("75.00"), "EUR");
        Document page =
                page(AnAccount.ofMaria().without(new UnearnedOrder(waiting, Optional.of("2026-01"), Optional.of(due))));

        assertThat(page.select(".loy-unearned li").text())
                .isEqualTo("Order 2026-01 €25.00 of €75.00 are paid. Points come when the rest is.");
        assertThat(page.select(".loy-unearned a").attr("href")).isEqualTo("/shop/account/rewards/orders/42");
    }

    @Test
    void running_and_coming_campaigns_and_the_way_through_challenges_are_told() {
        Campaign now = campaign("Double points now", NOW.minusSeconds(60), NOW.plusSeconds(60));
        Campaign soon = campaign("Soon", NOW.plusSeconds(60), NOW.plusSeconds(120));
        Campaign over = campaign("Over", NOW.minusSeconds(60), NOW);
        Challenge three = new Challenge(3, "Three in a month", true, 3, Challenge.Period.MONTH, 50);
        Document page = page(AnAccount.ofMaria()
                .rules(RULES.withCampaigns(List.of(now, soon, over)))
                .challenged(new ChallengeProgress(three, 2)));
        String offers = page.select(".loy-offers").text();
        assertThat(offers)
                .contains("Double points now Double points", "Soon", "2 of 3 orders this month", "brings 50 points")
                .doesNotContain("Over");
        assertThat(page(AnAccount.ofMaria()).select(".loy-offers")).isEmpty();
    }

    @Test
    void a_birthday_is_asked_for_only_while_it_brings_something() {
        BonusRules bonus = new BonusRules(false, 50, BonusRules.Birthday.BONUS, 25, BigDecimal.TEN);
        AnAccount asked = AnAccount.ofMaria().rules(RULES.withBonuses(bonus));
        assertThat(page(AnAccount.ofMaria()).select(".loy-birthday")).isEmpty();
        assertThat(page(asked).select(".loy-birthday input").attr("type")).isEqualTo("date");

        Birthday june = new Birthday(LocalDate.of(1990, 6, 15));
        Document told = page(asked.born(new KnownBirthday(7, june, 2026, 0)));
        assertThat(told.select(".loy-birthday input").val()).isEqualTo("1990-06-15");
        Document fixed = page(asked.born(new KnownBirthday(7, june, 2026, 1)));
        assertThat(fixed.select(".loy-birthday input")).isEmpty();
        assertThat(fixed.select(".loy-birthday").text()).contains("Jun 15, 1990", "please contact us");
    }

    private static Campaign campaign(String name, Instant from, Instant until) {
        return new Campaign(
                name.hashCode(),
                name,
                true,
                from,
                until,
                Scope.EVERYTHING,
                Set.of(),
                new Campaign.Effect(Campaign.Kind.MULTIPLIER, new BigDecimal("2")));
    }

    @Test
    void planned_sessions_show_their_day_and_what_they_will_bring() {
        Session session = new Session(
                new SessionUnit(11, 42, 1, 0),
                new Session.Customer(7, false),
                new Session.Type(1, "Portrait <session>"),
                List.of(),
                NOW,
                Optional.of(LocalDate.of(2026, 5, 1)),
                Session.Status.ORDERED,
                new SessionChange(NOW, Optional.empty()));
        Document page = page(AnAccount.ofMaria()
                .expecting(
                        new PlannedSession(session, Points.of(50)),
                        new PlannedSession(session.scheduled(Optional.empty(), session.change()), Points.ZERO)));

        assertThat(page.select(".loy-sessions li").eachText())
                .containsExactly(
                        "Portrait <session> On May 1, 2026 50 points", "Portrait <session> We will agree on a day");
        assertThat(page(AnAccount.ofMaria()).select(".loy-sessions")).isEmpty();
    }

    @Test
    void a_member_sees_points_the_next_reward_and_what_is_missing() {
        Document page = page(AnAccount.ofMaria());

        assertThat(page.select("#loy-points").text()).isEqualTo("150 points");
        assertThat(page.select(".loy-next-text").text()).isEqualTo("350 points to go until Fifty off (€50 off)");
        Element progress = page.selectFirst("progress");
        assertThat(progress.attr("max")).isEqualTo("500");
        assertThat(progress.attr("value")).isEqualTo("150");
        assertThat(progress.attr("aria-valuetext")).isEqualTo("150 of 500 points");
        assertThat(page.select(".loy-summary").text()).contains("You earn 1 point for each €1 you spend.");
    }

    @Test
    void a_new_customer_reads_how_to_begin_and_sees_no_empty_tables() {
        Document page = page(AnAccount.ofNewcomer());

        assertThat(page.select("#loy-points").text()).isEqualTo("0 points");
        assertThat(page.select(".loy-empty h3").text()).isEqualTo("Your first points are one order away");
        assertThat(page.select("#loy-history, #loy-codes")).isEmpty();
        assertThat(page.select(".loy-rung")).hasSize(3);
    }

    @Test
    void while_orders_earn_nothing_the_page_promises_nothing() {
        Document page = page(AnAccount.ofNewcomer().rules(ProgrammeRules.OFF));

        assertThat(page.text())
                .contains("Orders earn no points at present.")
                .doesNotContain("You earn", "one order away");
    }

    @Test
    void one_point_is_a_point() {
        RewardVersion first = reward(9, "First step", "5", 2);
        Document page = page(AnAccount.ofMaria().points(1).next(first));

        assertThat(page.select("#loy-points").text()).isEqualTo("1 point");
        assertThat(page.select(".loy-next-text").text()).isEqualTo("1 point to go until First step (€5 off)");
    }

    @Test
    void what_people_have_typed_is_shown_as_they_typed_it() {
        for (String typed : List.of("<script>alert(1)</script>", "${7*7}", "__${7*7}__", "#{loyalty.why}")) {
            RewardVersion reward = reward(4, typed, "10", 100);
            Explanation why = explanation("1", "0", item(typed, 1, "5"));
            Document page = page(AnAccount.ofMaria()
                    .ladder(reward)
                    .next(reward)
                    .holding(grant(reward, GrantState.ISSUED, NOW))
                    .code("grant-4", typed)
                    .history(byHand(3, EntryKind.MANUAL_CREDIT, 95, 100, typed), paid(2, 12, 5, 5))
                    .explained(2, why)
                    .orderNumber(12, typed));

            assertThat(page.select("script:not([src])")).isEmpty();
            assertThat(page.select(".loy-reward strong, .loy-rung strong, code, .loy-entry-reason, .loy-entry-what a")
                            .eachText())
                    .hasSize(5)
                    .containsOnly(typed);
            assertThat(page.select(".loy-part-text").first().text()).isEqualTo(typed);
            assertThat(page.select(".loy-next-text").text()).contains(typed);
        }
    }

    @Test
    void without_loyalty_content_the_page_says_that_nothing_is_lost() {
        Document page = pages.render("account/loyaltyRewards", Map.of());

        assertThat(page.select("[role=status]").text()).startsWith("Your rewards cannot be shown just now.");
        assertThat(page.select("#loy-points")).isEmpty();
    }
}
