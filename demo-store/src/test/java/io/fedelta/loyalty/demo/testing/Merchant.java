package io.fedelta.loyalty.demo.testing;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.FormElement;

/** The owner of the store, in Broadleaf's admin. */
public final class Merchant {
    private static final String ENABLED = "fields['enabled'].value";

    private static final int MOST_TRIES = 10;

    private final WebSession web;
    private int hostErrors;

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
     * Broadleaf's admin sorts a shared list of handlers on each request, before any controller runs, and answers 500
     * now and then when two come at the same moment. A merchant tries again, with the same form.
     */
    private WebPage patiently(Supplier<WebPage> request) {
        WebPage page = request.get();
        for (int tries = 1; page.status() == 500 && tries < MOST_TRIES; tries++) {
            hostErrors++;
            page = request.get();
        }
        return page;
    }

    /** How often the admin has answered 500 and was asked again. */
    public int hostErrors() {
        return hostErrors;
    }

    public boolean seesLoyaltyMenu() {
        return open("/").body().contains("loyalty-members");
    }

    /** The customer's page with its Loyalty tab. */
    public WebPage customer(long customerId) {
        return patiently(() -> open("/customer/" + customerId));
    }

    /** @return the dialog again if it refused, the page it led to otherwise */
    public WebPage addPoints(long customerId, long points, String reason) {
        WebPage dialog = patiently(() -> open("/loyalty-members/" + customerId + "/points/add"));
        FormElement form = dialog.form("[name=reason]");
        Map<String, String> fields = Map.of("points", String.valueOf(points), "reason", reason);
        WebPage answer = patiently(() -> web.submitOnly(form, fields));
        return answer.status() / 100 == 3 ? patiently(() -> web.get(answer.uri().getPath())) : answer;
    }

    public void switchProgrammeOn() {
        WebPage settings = open("/loyalty-settings");
        web.submit(settings.form("[name=\"" + ENABLED + "\"]"), Map.of(ENABLED, "true"));
    }
}
