package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

/**
 * A form of the admin in which a merchant sets a rule: in a dialog while it is new, on a page of its own afterwards.
 */
final class RuleForm {
    private static final String FIELD = "[name=\"fields['%s'].value\"]";

    private final Visit office;
    private final String place;

    private RuleForm(Visit office, String place) {
        this.office = office;
        this.place = place;
    }

    /** @param section as the address spells it */
    static RuleForm add(Visit office, String section) {
        office.open("/admin/" + section);
        office.click(".add-main-entity");
        return new RuleForm(office, ".modal ");
    }

    /** The page that an address leads to. */
    static RuleForm open(Visit office, String address) {
        office.open(address);
        return new RuleForm(office, "");
    }

    RuleForm fill(String field, String text) {
        office.fill(place + FIELD.formatted(field), text);
        return this;
    }

    RuleForm choose(String field, String value) {
        office.page()
                .locator(place + "input" + FIELD.formatted(field) + "[value=" + value + "]")
                .check();
        return this;
    }

    /** @return the address of its page */
    String submit() {
        office.click(".modal .submit-button");
        office.page().waitForURL(Pattern.compile(".*/loyalty-[a-z-]+/-?[0-9]+"));
        return office.page().url();
    }

    void submitInVain(String complaint) {
        office.click(".modal .submit-button");
        assertThat(office.having(".modal .error", complaint).first()).isVisible();
    }

    void save() {
        press();
        office.having(".alert-box", "saved").first().waitFor();
    }

    void saveInVain(String complaint) {
        press();
        assertThat(office.page().locator("body")).containsText(complaint);
    }

    private void press() {
        office.having("button", "Save").first().click();
    }
}
