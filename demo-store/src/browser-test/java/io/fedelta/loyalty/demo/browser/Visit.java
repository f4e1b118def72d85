package io.fedelta.loyalty.demo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.net.URI;
import java.nio.file.Path;

/** One person's browser window, with a camera. Pictures end up in {@code target/screenshots}. */
final class Visit implements AutoCloseable {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int HEIGHT = 900;

    private final BrowserContext context;
    private final Page page;
    private final int width;
    private final boolean script;

    private Visit(BrowserContext context, Page page, int width, boolean script) {
        this.context = context;
        this.page = page;
        this.width = width;
        this.script = script;
    }

    static Visit begin(Browser browser, URI store, int width) {
        return begin(browser, store, width, true);
    }

    /** @param script whether the browser runs scripts */
    static Visit begin(Browser browser, URI store, int width, boolean script) {
        return begin(browser, options(store, width, script), width, script);
    }

    private static NewContextOptions options(URI store, int width, boolean script) {
        return new NewContextOptions()
                .setBaseURL(store.toString())
                .setLocale("en-GB")
                .setJavaScriptEnabled(script)
                .setViewportSize(width, HEIGHT);
    }

    private static Visit begin(Browser browser, NewContextOptions options, int width, boolean script) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(60_000);
        return new Visit(context, context.newPage(), width, script);
    }

    /** Another window of the same person, in which no script runs. */
    Visit withoutScript(Browser browser, URI store) {
        NewContextOptions options = options(store, width, false).setStorageState(context.storageState());
        return begin(browser, options, width, false);
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path);
    }

    void fill(String selector, String text) {
        page.locator(selector).fill(text);
    }

    void click(String selector) {
        click(page.locator(selector));
    }

    /**
     * The admin's header sticks to the window and so moves the page once it is scrolled: what is below must be in view
     * before the driver looks where to click. Without script nobody can tell it that an element has come to rest, so it
     * does not ask.
     */
    void click(Locator element) {
        if (script) {
            element.scrollIntoViewIfNeeded();
        }
        element.click(new ClickOptions().setForce(!script));
    }

    /** The elements that contain this text. */
    Locator having(String selector, String text) {
        return page.locator(selector, new LocatorOptions().setHasText(text));
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    void photograph(String name) {
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
    }

    /** Whether anything sticks out to the right, so that a phone would scroll sideways. */
    boolean scrollsSideways() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        context.close();
    }
}
