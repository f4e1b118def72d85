package io.fedelta.loyalty.site.rewards;

import static io.fedelta.loyalty.site.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.tier.TierStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RewardsTierPageTests extends RewardsPage {

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
}
