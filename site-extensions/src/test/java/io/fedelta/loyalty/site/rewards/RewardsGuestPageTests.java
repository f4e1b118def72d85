package io.fedelta.loyalty.site.rewards;

import static io.fedelta.loyalty.site.Examples.FORMAT;
import static io.fedelta.loyalty.site.Examples.LINKS;
import static io.fedelta.loyalty.site.Examples.NOW;
import static io.fedelta.loyalty.site.Examples.pageModel;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.guest.WaitingOrders;
import io.fedelta.loyalty.site.Term;
import io.fedelta.loyalty.site.guest.GuestOrdersView;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RewardsGuestPageTests extends RewardsPage {

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
}
