package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** An order in the admin, with the tab about its money and points open. */
final class OrderPage {
    private static final String DIALOG = ".modal .loyalty-order-action ";

    private final Visit visit;

    private OrderPage(Visit visit) {
        this.visit = visit;
    }

    static OrderPage open(Visit visit, String orderNumber) {
        AdminLogin.as(visit, "admin");
        visit.open("/admin/order");
        String link = visit.having("tbody tr", orderNumber).first().getAttribute("data-link");
        visit.open(link + "?tab=loyalty");
        visit.page().locator(".loyalty-order").waitFor();
        return new OrderPage(visit);
    }

    void reload() {
        visit.page().reload();
    }

    Locator figure(String name) {
        return visit.page().locator(".loyalty-order .loyalty-" + name);
    }

    Locator points() {
        return visit.page().locator(".loyalty-order-points");
    }

    Locator history() {
        return visit.page().locator(".loyalty-history");
    }

    void record(String amount, String reason) {
        act("record", amount, reason);
        history().getByText(reason).waitFor();
    }

    void refund(String amount, String reason) {
        act("refund", amount, reason);
        history().getByText(reason).waitFor();
    }

    void undo(String reason) {
        visit.click(".loyalty-order a[href$='/undo']");
        finish(reason);
    }

    /** @param givesBack whether the payments are refunded as well */
    void cancel(boolean givesBack, String reason) {
        visit.click(".loyalty-order a[href$='/cancel']");
        visit.page().locator(DIALOG + "[name=givesBack]").selectOption(String.valueOf(givesBack));
        finish(reason);
    }

    /** The order is cancelled meanwhile: the dialog says so, or there is nothing to choose any more. */
    void cancelsInVain(String reason) {
        visit.click(".loyalty-order a[href$='/cancel']");
        visit.page().locator(DIALOG + "[name=givesBack]").selectOption("false");
        visit.fill(DIALOG + "[name=reason]", reason);
        visit.click(".modal .submit-button");
        assertThat(visit.page().locator(DIALOG + ".error").first()).isVisible();
    }

    private void finish(String reason) {
        visit.fill(DIALOG + "[name=reason]", reason);
        visit.click(".modal .submit-button");
        history().getByText(reason).waitFor();
    }

    void refusesToRecord(String amount, String open) {
        act("record", amount, "Too much");
        assertThat(visit.page().locator(DIALOG + ".error").filter(new Locator.FilterOptions().setHasText(open)))
                .isVisible();
        visit.click(".modal .close");
    }

    private void act(String what, String amount, String reason) {
        visit.click(".loyalty-order a[href$='/" + what + "']");
        visit.fill(DIALOG + "[name=amount]", amount);
        visit.fill(DIALOG + "[name=reason]", reason);
        visit.click(".modal .submit-button");
    }
}
