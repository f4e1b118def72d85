package io.fedelta.loyalty.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The merchant at one of our pages in the admin. Whatever is looked at is photographed, must be open to everybody, and
 * must not have failed in a script on the way there.
 */
final class Desk implements AutoCloseable {
    /** Background work on few rows, on a machine that is busy with other things as well. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Visit visit;
    private final List<String> scriptErrors = new ArrayList<>();

    private Desk(Visit visit) {
        this.visit = visit;
        visit.page().onPageError(scriptErrors::add);
    }

    static Desk open(Browser browser, TestStore store) {
        Desk desk = new Desk(Visit.begin(browser, store.url(), 1280));
        AdminLogin.as(desk.visit, "admin");
        return desk;
    }

    /** The host's page to log in needs scripts, ours do not. */
    Desk withoutScript(Browser browser, TestStore store) {
        return new Desk(visit.withoutScript(browser, store.url()));
    }

    Visit visit() {
        return visit;
    }

    Desk go(String page) {
        visit.open("/admin/" + page);
        return this;
    }

    Desk press(String selector) {
        visit.click(visit.page().locator(selector).first());
        return this;
    }

    Desk fill(String name, String text) {
        visit.fill("[name=\"" + name + "\"]", text);
        return this;
    }

    Desk choose(String name, String value) {
        visit.page().locator("select[name=" + name + "]").selectOption(value);
        return this;
    }

    Locator at(String selector) {
        return visit.page().locator(selector);
    }

    /** @param part selector of what is ours on the page */
    void look(String name, String part) {
        at(part).first().waitFor();
        visit.photograph("desk-" + name);
        assertThat(Axe.seriousFindings(visit.page(), part)).as(name).isEmpty();
        assertThat(scriptErrors).as(name).isEmpty();
    }

    /** Loads the page anew until it shows this. */
    void reloadUntil(String selector, String text) {
        Eventually.within(SOON, text + " in " + selector, () -> {
            visit.page().reload();
            return at(selector).count() > 0 && at(selector).first().innerText().contains(text);
        });
    }

    /** The page does by itself what is needed to show this. */
    void awaitText(String selector, String text) {
        visit.having(selector, text).first().waitFor(new Locator.WaitForOptions().setTimeout(SOON.toMillis()));
    }

    /** What the browser keeps when this is clicked. */
    String download(String selector) {
        Page page = visit.page();
        Download file = page.waitForDownload(() -> press(selector));
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        visit.close();
    }
}
