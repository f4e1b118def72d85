package io.fedelta.loyalty.demo.testing;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A page as it arrived.
 *
 * @param took from request to first answer; the redirects that may have followed do not count
 */
public record WebPage(URI uri, int status, String body, Duration took) {

    public Document document() {
        return Jsoup.parse(body, uri.toString());
    }

    public boolean has(String selector) {
        return document().selectFirst(selector) != null;
    }

    public Optional<String> find(String selector) {
        return Optional.ofNullable(document().selectFirst(selector)).map(Element::text);
    }

    /** @throws IllegalStateException if the page has no such element */
    public String text(String selector) {
        return find(selector).orElseThrow(() -> missing(selector));
    }

    /** The form that is, or holds, the selected element. */
    public FormElement form(String selector) {
        Element element = document().selectFirst(selector);
        Element form = element == null ? null : element.closest("form");
        if (form instanceof FormElement found) {
            return found;
        }
        throw missing("form of " + selector);
    }

    private IllegalStateException missing(String what) {
        return new IllegalStateException("No " + what + " on " + uri + " (" + status + "):\n" + body);
    }
}
