package io.fedelta.loyalty.demo.testing;

import java.util.List;

/**
 * The page <em>My rewards</em> as it is shown.
 *
 * @param codes of rewards, not the customer's own for friends
 */
public record MyRewards(long points, List<String> codes, List<String> history, WebPage page) {

    static MyRewards read(WebPage page) {
        return new MyRewards(
                Long.parseLong(page.text("#loy-points").replaceAll("[^0-9-]", "")),
                page.document()
                        .select("section[aria-labelledby=loy-codes] .loy-code")
                        .eachText(),
                page.document().select(".loy-entry").eachText(),
                page);
    }
}
