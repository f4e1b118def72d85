package io.fedelta.loyalty.site.rewards;

import static io.fedelta.loyalty.site.Examples.FIFTY_OFF;
import static io.fedelta.loyalty.site.Examples.HUNDRED_OFF;
import static io.fedelta.loyalty.site.Examples.NOW;
import static io.fedelta.loyalty.site.Examples.TEN_OFF;
import static io.fedelta.loyalty.site.Examples.grant;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.Prize;
import io.fedelta.loyalty.reward.RewardCards.Standing;
import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.RewardVersion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RewardsLadderPageTests extends RewardsPage {

    @Test
    void a_withdrawn_reward_says_why_its_code_does_not_work() {
        Document page = page(AnAccount.ofMaria().holding(grant(TEN_OFF, GrantState.WITHDRAWN, NOW)));

        assertThat(page.select(".loy-reward-withdrawn").text())
                .contains("Withdrawn", "The points that unlocked it were taken back");
        assertThat(page.select(".loy-reward-withdrawn .loy-copy")).isEmpty();
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
    void a_card_says_what_is_left_on_it_and_where_its_code_is() {
        RewardVersion reward = ofType(RewardType.GIFT_CARD, "Golden card", "25");
        Grant grant = handed(reward, GrantState.ISSUED, new Prize.Card("c-1"));
        Document page = page(AnAccount.ofMaria()
                .holding(grant)
                .withCard(
                        grant.grantId(),
                        new Standing(new BigDecimal("25"), new BigDecimal("15"), "EUR", Optional.empty(), "JY5T")));

        assertThat(page.select(".loy-reward-value").text()).isEqualTo("€25 gift card");
        assertThat(page.select(".loy-reward-left").text()).contains("15.00");
        assertThat(page.select(".loy-reward a[href=#loy-gift-cards]").text())
                .isEqualTo("Its code is with your gift cards");
        assertThat(page.select(".loy-reward-code")).isEmpty();
        assertThat(page.select(".loy-reward .loy-badge").text()).isEqualTo("Ready to use");
    }

    @Test
    void a_card_that_is_used_up_says_so() {
        RewardVersion reward = ofType(RewardType.GIFT_CARD, "Golden card", "25");
        Grant grant = handed(reward, GrantState.ISSUED, new Prize.Card("c-1"));
        Document page = page(AnAccount.ofMaria()
                .holding(grant)
                .withCard(
                        grant.grantId(),
                        new Standing(new BigDecimal("25"), BigDecimal.ZERO, "EUR", Optional.empty(), "JY5T")));

        assertThat(page.select(".loy-reward .loy-badge").text()).isEqualTo("Used");
    }

    @Test
    void a_reward_that_the_merchant_makes_is_being_prepared_until_it_is_done_and_has_no_code() {
        RewardVersion reward = ofType(RewardType.CUSTOM, "Free portrait", "0");

        Document waiting = page(AnAccount.ofMaria().holding(handed(reward, GrantState.ISSUED, new Prize.Task())));
        Document done = page(AnAccount.ofMaria().holding(handed(reward, GrantState.USED, new Prize.Task())));

        assertThat(waiting.select(".loy-reward .loy-badge").text()).isEqualTo("Being prepared");
        assertThat(done.select(".loy-reward .loy-badge").text()).isEqualTo("Done");
        assertThat(waiting.select(".loy-reward-value").text()).isEqualTo("made for you");
        assertThat(waiting.select(".loy-reward").text())
                .doesNotContain("no longer available")
                .doesNotContain("€0");
    }

    @Test
    void a_revoked_reward_says_so_and_shows_no_code() {
        Document page = page(AnAccount.ofMaria().holding(grant(TEN_OFF, GrantState.REVOKED, NOW)));

        assertThat(page.select(".loy-reward .loy-badge").text()).isEqualTo("Taken back");
        assertThat(page.select(".loy-reward .loy-code")).isEmpty();
    }

    private static RewardVersion ofType(RewardType type, String name, String amount) {
        return new RewardVersion(
                1, 1, name, type, new BigDecimal(amount), "EUR", 250, "", true, Optional.empty(), true);
    }

    private static Grant handed(RewardVersion reward, GrantState state, Prize prize) {
        return new Grant(
                "grant-1",
                7,
                reward,
                state,
                prize,
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
