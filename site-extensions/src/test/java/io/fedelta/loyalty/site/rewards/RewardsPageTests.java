package io.fedelta.loyalty.site.rewards;

import static io.fedelta.loyalty.site.Examples.FIFTY_OFF;
import static io.fedelta.loyalty.site.Examples.FORMAT;
import static io.fedelta.loyalty.site.Examples.HUNDRED_OFF;
import static io.fedelta.loyalty.site.Examples.LINKS;
import static io.fedelta.loyalty.site.Examples.NOW;
import static io.fedelta.loyalty.site.Examples.RULES;
import static io.fedelta.loyalty.site.Examples.TEN_OFF;
import static io.fedelta.loyalty.site.Examples.byHand;
import static io.fedelta.loyalty.site.Examples.charge;
import static io.fedelta.loyalty.site.Examples.entry;
import static io.fedelta.loyalty.site.Examples.explanation;
import static io.fedelta.loyalty.site.Examples.grant;
import static io.fedelta.loyalty.site.Examples.item;
import static io.fedelta.loyalty.site.Examples.pageModel;
import static io.fedelta.loyalty.site.Examples.paid;
import static io.fedelta.loyalty.site.Examples.reward;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.birthday.Birthday;
import io.fedelta.loyalty.birthday.KnownBirthday;
import io.fedelta.loyalty.challenge.ChallengeProgress;
import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.guest.WaitingOrders;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.SessionExplanation;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.reckoning.UnearnedOrder;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.session.PlannedSession;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionChange;
import io.fedelta.loyalty.session.SessionUnit;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.Pages;
import io.fedelta.loyalty.site.Term;
import io.fedelta.loyalty.site.guest.GuestOrdersView;
import io.fedelta.loyalty.tier.TierStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** <em>My rewards</em> as the engine writes it down. */
class RewardsPageTests {

    private final Pages pages = new Pages();

    RewardsPageTests() throws Exception {}

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

    @Test
    void a_multiplied_order_names_what_multiplied_each_line() {
        AppliedMultiplier november = new AppliedMultiplier(
                AppliedMultiplier.Kind.CAMPAIGN, "Double points in November", new BigDecimal("2"));
        BaseComponent portrait =
                new BaseComponent(Sort.ITEM, "1", "Portrait", 1, new BigDecimal("19.99"), true, List.of(november));
        Explanation explanation =
                new PaymentExplanation("EUR", new BigDecimal("0.5"), List.of(portrait), BigDecimal.ZERO);
        Document page = page(AnAccount.ofMaria().explained(2, explanation));
        assertThat(page.select(".loy-why-body").text())
                .contains("Double points in November: × 2", "multiplied as shown, makes 19.99", "19 points");
    }

    @Test
    void a_bonus_names_its_rule() {
        Document page = page(AnAccount.ofMaria()
                .history(entry(1, EntryKind.CHALLENGE, Source.challenge(3, "2026-11"), 50, 50, Optional.empty()))
                .explained(1, new BonusExplanation("Three in a month", 3, Points.of(50))));
        assertThat(page.select(".loy-why-sentence").text())
                .isEqualTo("Three in a month: met with 3 orders, 50 points.");
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
    void without_tiers_the_page_names_none() {
        assertThat(page(AnAccount.ofMaria()).select(".loy-tier")).isEmpty();
    }

    @Test
    void a_tier_is_a_badge_with_what_it_brings_and_the_way_to_the_next() {
        TierStatus status = new TierStatus(
                By.POINTS,
                Optional.of(tier("Silver", "100", "#ffee00")),
                Optional.of(NOW),
                Optional.of(LocalDate.of(2027, 3, 30)),
                false,
                new BigDecimal("380"),
                Optional.of(tier("<Gold>", "500", "#000000")),
                Optional.of(LocalDate.of(2027, 2, 28)));

        Element tier =
                page(AnAccount.ofMaria().standing(status)).select(".loy-tier").first();

        assertThat(tier.select(".loy-tier-badge").text()).isEqualTo("Silver");
        assertThat(tier.select(".loy-tier-badge").attr("style")).isEqualTo("background-color:#ffee00;color:#000000");
        assertThat(tier.select(".loy-tier-icon path").attr("d")).startsWith("M12 2l3");
        assertThat(tier.select(".loy-tier-benefits").text())
                .contains("1.5 times the points", "5 % off every order", "Yours until", "2027");
        assertThat(tier.select(".loy-tier-next").text()).startsWith("120 points to <Gold> until");
        assertThat(tier.select("progress").attr("value")).isEqualTo("76");
    }

    @Test
    void a_tier_by_money_that_ends_says_so() {
        TierStatus status = new TierStatus(
                By.SPEND,
                Optional.of(tier("Silver", "100", "#8a5a2b")),
                Optional.of(NOW),
                Optional.of(LocalDate.of(2027, 3, 30)),
                true,
                new BigDecimal("80.50"),
                Optional.of(tier("Gold", "500", "#000000")),
                Optional.empty());

        Element tier =
                page(AnAccount.ofMaria().standing(status)).select(".loy-tier").first();

        assertThat(tier.select(".loy-tier-benefits").text()).contains("Silver ends on");
        assertThat(tier.select(".loy-tier-next").text()).matches(".*419.50.* to Gold");
    }

    private static Tier tier(String name, String threshold, String colour) {
        return new Tier(
                1,
                name,
                new BigDecimal(threshold),
                "star",
                colour,
                new BigDecimal("1.5"),
                new BigDecimal("5"),
                BigDecimal.ZERO);
    }

    @Test
    void a_session_that_took_place_says_so_in_plain_words() {
        Document page = page(AnAccount.ofMaria()
                .history(entry(1, EntryKind.SESSION, Source.session("11-42-1-0"), 50, 50, Optional.empty()))
                .explained(1, new SessionExplanation("Portrait session", 50, List.of())));

        assertThat(page.select(".loy-entry-text").text())
                .contains("Session", "2026-01", "Portrait session took place: 50 points.");
    }

    @Test
    void a_refund_says_how_much_of_what_went_back() {
        assertThat(refund(1, -30, 70, clawBack("30", 0)))
                .isEqualTo("30 of 100 points taken back because €30.00 of €100.00 were refunded.");
        assertThat(refund(2, -70, 0, clawBack("100", 30)))
                .isEqualTo(
                        "100 of 100 points taken back in all because €100.00 of €100.00 were refunded, 30 of them earlier.");
    }

    private String refund(int number, long points, long balance, ClawBackExplanation explanation) {
        return page(AnAccount.ofMaria()
                        .history(entry(
                                2, EntryKind.CLAW_BACK, Source.refund(11, number), points, balance, Optional.empty()))
                        .explained(2, explanation))
                .select(".loy-why-sentence")
                .text();
    }

    private static ClawBackExplanation clawBack(String refunded, long before) {
        return new ClawBackExplanation(
                1, Points.of(100), "EUR", new BigDecimal("100.00"), new BigDecimal(refunded), Points.of(before));
    }

    @Test
    void a_withdrawn_reward_says_why_its_code_does_not_work() {
        Document page = page(AnAccount.ofMaria().holding(grant(TEN_OFF, GrantState.WITHDRAWN, NOW)));

        assertThat(page.select(".loy-reward-withdrawn").text())
                .contains("Withdrawn", "The points that unlocked it were taken back");
        assertThat(page.select(".loy-reward-withdrawn .loy-copy")).isEmpty();
    }

    @Test
    void a_multiplied_session_names_what_multiplied_it() {
        Document page = page(AnAccount.ofMaria()
                .history(entry(1, EntryKind.SESSION, Source.session("11-42-1-0"), 112, 112, Optional.empty()))
                .explained(
                        1,
                        new SessionExplanation(
                                "Family session",
                                75,
                                List.of(new AppliedMultiplier(
                                        AppliedMultiplier.Kind.CAMPAIGN, "Half more", new BigDecimal("1.5"))))));

        assertThat(page.select(".loy-entry-text").text())
                .contains("Family session took place: 75 points, multiplied.", "Half more: \u00d7 1.5", "112 points");
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
    void the_ladder_tells_what_is_unlocked_what_is_next_and_what_lies_ahead() {
        Document page = page(AnAccount.ofMaria());

        assertThat(page.select(".loy-rung").eachText())
                .containsExactly(
                        "100 points Ten off €10 off Unlocked",
                        "500 points Fifty off €50 off Next",
                        "1,000 points A hundred off €100 off Ahead");
        assertThat(page.select(".loy-rung[aria-current=step]").text()).contains("Fifty off");
    }

    @Test
    void a_usable_code_shows_its_value_its_last_day_and_a_copy_button() {
        Element code = page(AnAccount.ofMaria()).selectFirst(".loy-reward-ready");

        assertThat(code.text()).contains("Ten off", "€10 off", "Ready to use", "Use it by May 30, 2026");
        assertThat(code.select("code").text()).isEqualTo("TEN-CODE");
        assertThat(code.select("button[hidden]").attr("data-loy-copy")).isEqualTo("TEN-CODE");
        assertThat(code.select("button").attr("aria-label")).isEqualTo("Copy the code TEN-CODE");
    }

    @Test
    void usable_codes_come_first_and_spent_ones_cannot_be_copied() {
        Document page = page(AnAccount.ofMaria()
                .holding(
                        grant(HUNDRED_OFF, GrantState.USED, NOW.minus(Duration.ofDays(2))),
                        grant(FIFTY_OFF, GrantState.ISSUED, NOW.minus(Duration.ofDays(91))),
                        grant(TEN_OFF, GrantState.ISSUED, NOW)));

        assertThat(page.select(".loy-reward .loy-badge").eachText()).containsExactly("Ready to use", "Used", "Expired");
        assertThat(page.select(".loy-copy")).hasSize(1);
        assertThat(page.select(".loy-reward-expired").text()).contains("Ended on Mar 9, 2026");
    }

    @Test
    void a_code_held_by_a_checkout_says_so() {
        Document page = page(AnAccount.ofMaria().holding(grant(TEN_OFF, GrantState.CLAIMED, NOW)));

        assertThat(page.select(".loy-reward-in-checkout .loy-badge").text()).isEqualTo("In checkout");
    }

    @Test
    void history_shows_date_order_sign_and_running_balance() {
        Element row = page(AnAccount.ofMaria()).selectFirst(".loy-entry");

        assertThat(row.select(".loy-entry-date").text()).isEqualTo("Mar 2, 2026");
        assertThat(row.select(".loy-entry-what").text()).isEqualTo("Order 2026-02");
        assertThat(row.select(".loy-entry-what a").attr("href")).isEqualTo("/shop/account/orders/2026-02");
        assertThat(row.select(".loy-entry-points").text()).isEqualTo("+75");
        assertThat(row.select(".loy-entry-balance").text()).isEqualTo("Balance 150");
    }

    @Test
    void a_manual_entry_shows_its_reason_and_never_who_made_it() {
        String html =
                html(AnAccount.ofMaria().history(byHand(2, EntryKind.MANUAL_DEBIT, -1200, -1125, "Counted twice")));

        assertThat(html).contains("Removed by our team", "Counted twice", "\u22121,200");
        assertThat(html).doesNotContain("anna.admin");
    }

    @Test
    void an_entry_explains_its_figure_in_words() {
        Explanation why = explanation(
                "1",
                "10",
                item("Portrait session", 2, "150.90"),
                charge(Sort.SHIPPING, "5", false),
                charge(Sort.TAX, "0", false));
        Document page = page(AnAccount.ofMaria().explained(2, why));

        assertThat(page.select(".loy-part").eachText())
                .containsExactly(
                        "Portrait session × 2 €150.90",
                        "Shipping does not count €5.00",
                        "Paid with rewards -€10.00",
                        "Counts for points €140.90");
        assertThat(page.select(".loy-why-body > p").first().text())
                .isEqualTo("€140.90 at 1 point for each €1 makes 140.9,"
                        + " rounded down once for the whole order: 140 points.");
    }

    @Test
    void a_figure_that_is_whole_says_nothing_of_rounding() {
        Explanation why = explanation("0.5", "0", item("Print", 1, "2"));
        Document page = page(AnAccount.ofMaria().explained(2, why));

        assertThat(page.select(".loy-why-body > p").first().text())
                .isEqualTo("€2.00 at 0.5 points for each €1 makes 1 point.");
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
    void a_reward_that_the_points_reach_already_comes_with_the_next_points() {
        Document page = page(AnAccount.ofMaria().points(600));

        assertThat(page.select(".loy-next-text").text()).isEqualTo("Your next points unlock Fifty off (€50 off)");
        assertThat(page.select("progress").attr("value")).isEqualTo("500");
        assertThat(page.select(".loy-rung[aria-current=step]").text()).contains("Fifty off", "Next");
        assertThat(page.text()).doesNotContain("You have unlocked every reward");
    }

    @Test
    void while_the_programme_is_off_no_reward_is_promised_for_the_next_points() {
        Document page = page(AnAccount.ofMaria().points(600).rules(ProgrammeRules.OFF));

        assertThat(page.select(".loy-next-text").text())
                .isEqualTo("You have the points for Fifty off (€50 off)."
                        + " Rewards unlock again once our programme is back.");
    }

    @Test
    void who_holds_the_whole_ladder_has_unlocked_every_reward() {
        Document page = page(AnAccount.ofMaria().points(600).next(null).ladder(TEN_OFF));

        assertThat(page.select(".loy-next-text").text()).isEqualTo("You have unlocked every reward. Thank you!");
        assertThat(page.select("progress")).isEmpty();
    }

    @Test
    void long_histories_are_paged_with_links_that_say_where_they_lead() {
        Page<Entry> fifth = new Page<>(List.of(paid(50, 11, 1, 50)), 4, 10, 93);
        Document page = page(AnAccount.ofMaria().history(fifth));

        Element paging = page.selectFirst("nav.loy-paging");
        assertThat(paging.attr("aria-label")).isEqualTo("Pages of your history");
        assertThat(paging.select("li a").eachText()).containsExactly("1", "4", "5", "6", "10");
        assertThat(paging.select("[aria-current=page]").attr("aria-label")).isEqualTo("Page 5");
        assertThat(paging.select("[rel=prev]").attr("href")).isEqualTo("/shop/account/rewards?page=4");
        assertThat(paging.select("[rel=next]").attr("href")).isEqualTo("/shop/account/rewards?page=6");
        assertThat(paging.select(".loy-paging-gap")).hasSize(2);
    }

    @Test
    void one_page_of_history_needs_no_links() {
        assertThat(page(AnAccount.ofMaria()).select("nav.loy-paging")).isEmpty();
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

    @Test
    void an_order_placed_as_a_guest_says_when_it_was_added() {
        Document page = page(AnAccount.ofMaria().claimed(12, NOW));

        assertThat(page.select(".loy-entry-claimed")).hasSize(1);
        assertThat(page.select(".loy-entry").first().text())
                .contains("Ordered as a guest, added to your account on " + FORMAT.date(NOW) + ".");
    }

    @Test
    void what_a_guest_has_ordered_can_be_added_or_asked_for() {
        assertThat(guests(new WaitingOrders("maria@example.com", true, 2, 115)))
                .startsWith("2 orders that you placed as a guest with maria@example.com wait for you: 115 points.")
                .contains("Add to my account");
        assertThat(guests(new WaitingOrders("maria@example.com", true, 1, 0)))
                .startsWith("1 order that you placed as a guest with maria@example.com waits for you. ");
        assertThat(guests(new WaitingOrders("maria@example.com", false, 1, 75)))
                .contains(
                        "1 order",
                        ": 75 points.",
                        "Confirm that maria@example.com is your address",
                        "Send me the link");
        assertThat(guests(new WaitingOrders("maria@example.com", false, 0, 0)))
                .startsWith("Orders of the last 60 days that you placed as a guest with maria@example.com can be added")
                .contains("Send me the link")
                .doesNotContain("wait");
    }

    private String guests(WaitingOrders waiting) {
        return pages.render("loyalty/partials/guestOrders", Map.of("guestOrders", new GuestOrdersView(waiting, 60)))
                .text();
    }

    @Test
    void the_answer_to_a_click_is_told_on_the_next_page() {
        RewardsPageView view = new RewardsPageView(AnAccount.ofMaria().read(), NOW, Optional.of("EUR"), FORMAT, LINKS);
        Document page = pages.render(
                "account/loyaltyRewards",
                Map.of(
                        "rewards",
                        view,
                        "loyalty",
                        pageModel(),
                        "loyaltyGuestAnswer",
                        Term.of("loyalty.guest.answer.ADDED", 1, 75L)));

        assertThat(page.select(".loy-guest-answer").text())
                .isEqualTo("1 order is added to your account, with 75 points.");
    }

    private Document page(AnAccount account) {
        return Jsoup.parse(html(account));
    }

    private String html(AnAccount account) {
        RewardsPageView view = new RewardsPageView(account.read(), NOW, Optional.of("EUR"), FORMAT, LINKS);
        return pages.html("account/loyaltyRewards", Map.of("rewards", view, "loyalty", pageModel()));
    }
}
