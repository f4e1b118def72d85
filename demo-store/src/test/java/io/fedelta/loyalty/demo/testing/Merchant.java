package io.fedelta.loyalty.demo.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jsoup.nodes.FormElement;

/** The owner of the store, in Broadleaf's admin. */
public final class Merchant {
    private static final String ENABLED = "fields['enabled'].value";

    private static final int MOST_TRIES = 10;

    private static final long CLERK = -500;

    private final WebSession web;
    private int hostErrors;

    private Merchant(WebSession web) {
        this.web = web;
    }

    public static Merchant loggedInAt(URI store) {
        return new Merchant(logIn(store, "admin"));
    }

    /** Somebody who may log in to the admin, and nothing else. */
    public static WebSession withoutPermissionsAt(TestStore store) {
        return logIn(store.url(), clerk(store, CLERK));
    }

    /** Somebody whom this permission was given, and no other. */
    public static WebSession withPermissionAt(TestStore store, long permissionId) {
        return logIn(store.url(), clerkAt(store, permissionId));
    }

    /** The login of somebody whom these permissions were given, and no other; the password is {@code admin}. */
    public static String clerkAt(TestStore store, long... permissionIds) {
        long id = CLERK + LongStream.of(permissionIds).sum();
        String login = clerk(store, id);
        for (long permissionId : permissionIds) {
            give(store, id, permissionId);
        }
        return login;
    }

    private static void give(TestStore store, long id, long permissionId) {
        store.data()
                .execute("INSERT INTO BLC_ADMIN_USER_PERMISSION_XREF (ADMIN_USER_ID, ADMIN_PERMISSION_ID)"
                        + " SELECT %1$d, %2$d WHERE NOT EXISTS (SELECT 1 FROM BLC_ADMIN_USER_PERMISSION_XREF"
                                .formatted(id, permissionId)
                        + " WHERE ADMIN_USER_ID = %d AND ADMIN_PERMISSION_ID = %d)".formatted(id, permissionId));
    }

    private static String clerk(TestStore store, long id) {
        String login = "clerk" + id;
        store.data()
                .execute("INSERT INTO BLC_ADMIN_USER (ADMIN_USER_ID, NAME, LOGIN, PASSWORD, EMAIL, ACTIVE_STATUS_FLAG)"
                        + " SELECT %1$d, 'Clerk', '%2$s', '%3$s', '%2$s@example.com', TRUE"
                                .formatted(id, login, password(login))
                        + " WHERE NOT EXISTS (SELECT 1 FROM BLC_ADMIN_USER WHERE ADMIN_USER_ID = %d)".formatted(id));
        return login;
    }

    /** {@code admin}, salted as the store's security configuration says. */
    private static String password(String login) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(("admin{" + login + "}").getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WebSession logIn(URI store, String name) {
        WebSession web = new WebSession(store);
        WebPage form = web.get("/admin/login");
        WebPage answer =
                web.submitOnly(form.form("input[name=j_password]"), Map.of("j_username", name, "j_password", "admin"));
        if (!answer.uri().getPath().endsWith("/loginSuccess")) {
            throw new IllegalStateException("The admin refuses the login:\n" + answer);
        }
        web.get(answer.uri().getPath());
        return web;
    }

    public WebSession web() {
        return web;
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

    /** Puts money into the customer's wallet. */
    public void addCashback(long customerId, String amount) {
        WebPage dialog = patiently(() -> open("/loyalty-members/" + customerId + "/wallet/add"));
        web.submitOnly(dialog.form("[name=amount]"), Map.of("amount", amount, "currency", "EUR", "reason", "goodwill"));
    }

    /** Gives a card away, whose code goes to that address. */
    public void issueCard(String email, String amount) {
        WebPage page = patiently(() -> open("/loyalty-gift-cards/issue"));
        web.submitOnly(page.form("[name=amount]"), Map.of("amount", amount, "mail", email, "reason", "goodwill"));
    }

    /** The order's page with the tab about its money. */
    public WebPage order(long orderId) {
        return patiently(() -> open("/order/" + orderId));
    }

    /** @return the dialog again if it refused, an address to go to otherwise */
    public WebPage refund(long orderId, String amount, String reason) {
        WebPage dialog = patiently(() -> open("/loyalty-orders/" + orderId + "/refund"));
        return web.submitOnly(dialog.form("[name=reason]"), Map.of("amount", amount, "reason", reason));
    }

    public void startJob(String job) {
        WebPage jobs = patiently(() -> open("/loyalty-jobs"));
        web.submit(jobs.form("form[action$='/" + job + "/start']"), Map.of());
    }

    /** One that runs already has no button. */
    public void startJobUnlessItRuns(String job) {
        WebPage jobs = patiently(() -> open("/loyalty-jobs"));
        String form = "form[action$='/" + job + "/start']";
        if (jobs.has(form)) {
            web.submit(jobs.form(form), Map.of());
        }
    }

    public void switchProgrammeOn() {
        WebPage settings = open("/loyalty-settings");
        web.submit(settings.form("[name=\"" + ENABLED + "\"]"), Map.of(ENABLED, "true"));
    }
}
