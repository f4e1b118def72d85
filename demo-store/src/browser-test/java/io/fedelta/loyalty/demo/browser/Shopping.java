package io.fedelta.loyalty.demo.browser;

import com.microsoft.playwright.Locator.FilterOptions;
import java.util.UUID;

/** What a customer does in the storefront, click by click. */
final class Shopping {
    private static final String PASSWORD = "golden hour 7";

    private final Visit visit;
    private final String email = "maria-" + UUID.randomUUID() + "@example.com";

    Shopping(Visit visit) {
        this.visit = visit;
    }

    String email() {
        return email;
    }

    void register() {
        visit.open("/register");
        visit.fill("[id='customer.firstName']", "Maria");
        visit.fill("[id='customer.lastName']", "Rossi");
        visit.fill("[id='customer.emailAddress']", email);
        visit.fill("#password", PASSWORD);
        visit.fill("#passwordConfirm", PASSWORD);
        visit.photograph("register");
        visit.click("#register-submit");
        visit.page()
                .locator("#account-link")
                .filter(new FilterOptions().setHasText("Maria"))
                .waitFor();
    }

    /** With whatever the form has filled in from an earlier order. */
    void registerWhereTheLinkLeads() {
        visit.page().waitForURL("**/register**");
        visit.fill("#password", PASSWORD);
        visit.fill("#passwordConfirm", PASSWORD);
        visit.click("#register-submit");
        visit.page().waitForURL("**/account/rewards");
    }

    /** Without signing in. */
    void checkOutAsGuest() {
        visit.click("#go-to-checkout");
        visit.fill("#firstName", "Maria");
        visit.fill("#lastName", "Rossi");
        visit.fill("#emailAddress", email);
        pay();
    }

    void putIntoBag(String productPath) {
        visit.open(productPath);
        visit.photograph("product");
        visit.click("#add-to-cart");
        visit.page().waitForURL("**/cart");
    }

    void applyCode(String code) {
        visit.fill("#promo-code", code);
        visit.click("#apply-promo");
        visit.page().locator("#promo-message").waitFor();
    }

    /** @return the order's number */
    String checkOut() {
        visit.click("#go-to-checkout");
        return pay();
    }

    private String pay() {
        visit.page().locator("#place-order").waitFor();
        if (visit.page().locator("#nothing-to-pay").count() == 0) {
            fillInCard();
        }
        visit.photograph("checkout");
        visit.click("#place-order");
        visit.page().waitForURL("**/confirmation/**");
        return visit.text("#order-number");
    }

    private void fillInCard() {
        visit.fill("#cardName", "Maria Rossi");
        visit.fill("#cardNumber", "4111 1111 1111 1111");
        visit.fill("#cardExpiry", "12/39");
        visit.fill("#cardCode", "123");
    }

    /** Leaves the order to be paid at the studio. */
    String checkOutAtTheStudio() {
        visit.click("#go-to-checkout");
        visit.page().locator("#pay-studio").check();
        visit.click("#place-order");
        visit.page().waitForURL("**/confirmation/**");
        return visit.text("#order-number");
    }

    String pointsOnMyRewards() {
        visit.open("/account/rewards");
        return visit.text("#loy-points");
    }
}
