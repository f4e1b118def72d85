package io.fedelta.loyalty.site.rewards;

import static io.fedelta.loyalty.site.Examples.FORMAT;
import static io.fedelta.loyalty.site.Examples.LINKS;
import static io.fedelta.loyalty.site.Examples.NOW;
import static io.fedelta.loyalty.site.Examples.pageModel;

import io.fedelta.loyalty.site.Pages;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** <em>My rewards</em> as the engine writes it down. */
abstract class RewardsPage {

    final Pages pages = new Pages();

    final Document page(AnAccount account) {
        return Jsoup.parse(html(account));
    }

    final String html(AnAccount account) {
        RewardsPageView view = new RewardsPageView(account.read(), NOW, Optional.of("EUR"), FORMAT, LINKS);
        return pages.html("account/loyaltyRewards", Map.of("rewards", view, "loyalty", pageModel()));
    }
}
