package io.fedelta.loyalty.demo.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe finds that keeps people with disabilities out. */
final class Axe {

    private static final String SOURCE =
            "/META-INF/resources/webjars/axe-core/" + System.getProperty("axe.version") + "/axe.min.js";
    private static final String RUN = """
            part => axe.run(part, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})
                .then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' ')))""";

    private static final String RUN_SERIOUS = """
            part => axe.run(part, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})
                .then(found => found.violations.filter(one => ['serious', 'critical'].includes(one.impact))
                    .map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' ')))""";

    private Axe() {}

    /** @param part selector of the part of the page that is looked at */
    static List<?> findings(Page page, String part) {
        return run(page, RUN, part);
    }

    /** Without what only annoys: the host's admin has its own headings and landmarks. */
    static List<?> seriousFindings(Page page, String part) {
        return run(page, RUN_SERIOUS, part);
    }

    private static List<?> run(Page page, String script, String part) {
        page.evaluate(source());
        return (List<?>) page.evaluate(script, part);
    }

    private static String source() {
        try (InputStream script = Axe.class.getResourceAsStream(SOURCE)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
