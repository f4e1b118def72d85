package io.fedelta.loyalty.demo.testing;

import java.net.URI;
import java.util.Map;

/** The owner of the store, in Broadleaf's admin. */
public final class Merchant {
    private static final String ENABLED = "fields['enabled'].value";

    private final WebSession web;

    private Merchant(WebSession web) {
        this.web = web;
    }

    public static Merchant loggedInAt(URI store) {
        WebSession web = new WebSession(store);
        WebPage form = web.get("/admin/login");
        WebPage answer =
                web.submit(form.form("input[name=j_password]"), Map.of("j_username", "admin", "j_password", "admin"));
        if (answer.has("input[name=j_password]")) {
            throw new IllegalStateException("The admin refuses the login:\n" + answer.body());
        }
        return new Merchant(web);
    }

    public WebPage open(String path) {
        return web.get("/admin" + path);
    }

    /**
     * Broadleaf's admin sorts a shared list on each request, and fails now and then when two come at the same moment.
     */
    private WebPage openPatiently(String path) {
        WebPage page = open(path);
        for (int tries = 1; page.status() == 500 && tries < 5; tries++) {
            page = open(path);
        }
        return page;
    }

    public boolean seesLoyaltyMenu() {
        return open("/").body().contains("loyalty-members");
    }

    /** The customer's page with its Loyalty tab. */
    public WebPage customer(long customerId) {
        return openPatiently("/customer/" + customerId);
    }

    /** @return the dialog again if it refused, the page it led to otherwise */
    public WebPage addPoints(long customerId, long points, String reason) {
        WebPage dialog = openPatiently("/loyalty-members/" + customerId + "/points/add");
        return web.submit(dialog.form("[name=reason]"), Map.of("points", String.valueOf(points), "reason", reason));
    }

    public void switchProgrammeOn() {
        WebPage settings = open("/loyalty-settings");
        web.submit(settings.form("[name=\"" + ENABLED + "\"]"), Map.of(ENABLED, "true"));
    }
}
