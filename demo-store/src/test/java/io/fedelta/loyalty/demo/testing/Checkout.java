package io.fedelta.loyalty.demo.testing;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How a checkout ended.
 *
 * @param orderNumber empty if no order came of it
 * @param took time of the request that completes the order, up to its redirect
 */
public record Checkout(String orderNumber, WebPage page, Duration took) {

    static Checkout read(WebPage page) {
        boolean confirmed = page.status() == 200 && page.uri().getPath().startsWith("/confirmation/");
        return new Checkout(confirmed ? page.text("#order-number") : "", page, page.took());
    }

    public boolean confirmed() {
        return !orderNumber.isEmpty();
    }

    /** What the confirmation page says was paid. */
    public BigDecimal total() {
        return Cart.euros(page.text("#cart-total"));
    }

    public String shown() {
        return page.document().body().text();
    }
}
