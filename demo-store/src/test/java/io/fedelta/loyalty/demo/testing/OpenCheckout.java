package io.fedelta.loyalty.demo.testing;

import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.FormElement;

/** A checkout page, filled in. It needs one click more. */
public record OpenCheckout(WebSession web, FormElement form, Map<String, String> fields) {

    public Checkout complete() {
        return Checkout.read(web.submit(form, fields));
    }

    /**
     * Completes the order without opening the confirmation page.
     *
     * @return how long the store took to answer
     * @throws IllegalStateException if no order came of it
     */
    public Duration completeOnly() {
        WebPage answer = web.submitOnly(form, fields);
        if (answer.status() / 100 != 3 || !answer.uri().getPath().startsWith("/confirmation/")) {
            throw new IllegalStateException("No order: " + answer.status() + " " + answer.uri() + "\n" + answer.body());
        }
        return answer.took();
    }
}
