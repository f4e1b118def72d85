package io.fedelta.loyalty.demo.testing;

import java.math.BigDecimal;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * The cart as its page shows it.
 *
 * @param codes the promo codes it holds
 * @param message what the page said to the last code typed, or nothing
 */
public record Cart(BigDecimal subtotal, BigDecimal discount, BigDecimal total, List<String> codes, String message) {

    static Cart read(WebPage page) {
        Document document = page.document();
        return new Cart(
                money(page, "#cart-subtotal"),
                money(page, "#cart-discount"),
                money(page, "#cart-total"),
                document.select(".promo-applied .promo-code-text").eachText(),
                page.find("#promo-message").orElse(""));
    }

    /** Zero if the page does not show the figure. */
    private static BigDecimal money(WebPage page, String selector) {
        return page.find(selector).map(Cart::euros).orElse(BigDecimal.ZERO);
    }

    static BigDecimal euros(String shown) {
        return new BigDecimal(shown.replaceAll("[^0-9.]", ""));
    }
}
