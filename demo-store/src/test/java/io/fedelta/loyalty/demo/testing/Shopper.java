package io.fedelta.loyalty.demo.testing;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A customer of the store with a browser of her own, who wants news. Sees and does only what the pages offer. */
public final class Shopper {
    private static final String PASSWORD = "goldenhour7";
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis());

    private final WebSession web;
    private final String firstName;
    private final String lastName;
    private final String email;

    private Shopper(WebSession web, String firstName, String lastName, String email) {
        this.web = web;
        this.firstName = firstName;
        this.lastName = lastName;
        this.email = email;
    }

    /** A new customer, registered and logged in. */
    public static Shopper registeredAt(URI store) {
        return registeredAt(store, "Maria", "Rossi");
    }

    /** As {@link #registeredAt(URI)}, with this name. */
    static Shopper registeredAt(URI store, String firstName, String lastName) {
        String email = "shopper-" + NUMBERS.incrementAndGet() + "@example.com";
        Shopper shopper = new Shopper(new WebSession(store), firstName, lastName, email);
        shopper.register();
        return shopper;
    }

    /** The same customer in another browser. */
    public Shopper inAnotherBrowserAt(URI store) {
        Shopper again = new Shopper(new WebSession(store), firstName, lastName, email);
        again.logIn();
        return again;
    }

    private void register() {
        WebPage form = web.get("/register");
        WebPage next = web.submit(
                form.form("#register-submit"),
                Map.of(
                        "customer.firstName", firstName,
                        "customer.lastName", lastName,
                        "customer.emailAddress", email,
                        "loyaltyConsent", "true",
                        "password", PASSWORD,
                        "passwordConfirm", PASSWORD));
        if (!next.has("#registered")) {
            throw new IllegalStateException(email + " is not told of the new account:\n" + next.body());
        }
        requireLoggedIn();
    }

    private void logIn() {
        WebPage form = web.get("/login");
        web.submit(form.form("#login-submit"), Map.of("j_username", email, "j_password", PASSWORD));
        requireLoggedIn();
    }

    private void requireLoggedIn() {
        WebPage account = web.get("/account");
        if (!account.has("#account-menu")) {
            throw new IllegalStateException(email + " is not logged in:\n" + account.body());
        }
    }

    public String email() {
        return email;
    }

    public WebSession web() {
        return web;
    }

    public Cart add(Product product) {
        WebPage page = web.get(product.path());
        return Cart.read(web.submit(page.form("#add-to-cart"), Map.of("quantity", "1")));
    }

    public Cart cart() {
        return Cart.read(web.get("/cart"));
    }

    public Cart applyCode(String code) {
        WebPage page = web.get("/cart");
        return Cart.read(web.submit(page.form("#apply-promo"), Map.of("promoCode", code)));
    }

    public Cart removeCode() {
        WebPage page = web.get("/cart");
        return Cart.read(web.submit(page.form(".promo-applied form"), Map.of()));
    }

    /** Opens the checkout page and sends it off. */
    public Checkout checkOut(Card card) {
        return openCheckout(card).complete();
    }

    /** Fills in the checkout page, all but its last click. */
    public OpenCheckout openCheckout(Card card) {
        WebPage page = web.get("/checkout");
        Map<String, String> fields = new HashMap<>(card.fields());
        fields.putAll(self());
        return new OpenCheckout(web, page.form("#checkout-form"), fields);
    }

    /** Sends off a checkout page that asks for no payment. */
    public Checkout completeFree(WebPage page) {
        return new OpenCheckout(web, page.form("#checkout-form"), self()).complete();
    }

    private Map<String, String> self() {
        return Map.of("firstName", firstName, "lastName", lastName, "emailAddress", email);
    }

    public Checkout buy(Product product) {
        add(product);
        return checkOut(Card.PAYING);
    }

    /** Order numbers, newest first. */
    public List<String> orders() {
        return web.get("/account/orders")
                .document()
                .select(".order-row td:first-child")
                .eachText();
    }

    public MyRewards rewards() {
        return MyRewards.read(web.get("/account/rewards"));
    }
}
