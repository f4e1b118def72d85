package io.fedelta.loyalty.demo.browser;

/** The way into Broadleaf's admin. */
final class AdminLogin {

    private AdminLogin() {}

    /** @param login who has the same word as password, as the demo's administrator does */
    static void as(Visit visit, String login) {
        as(visit, login, login);
    }

    static void as(Visit visit, String login, String password) {
        visit.open("/admin/login");
        visit.fill("input[name=j_username]", login);
        visit.fill("input[name=j_password]", password);
        visit.page().locator("input[name=j_password]").press("Enter");
        visit.page().waitForURL(url -> !url.contains("login"));
    }
}
