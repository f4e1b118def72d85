package io.fedelta.loyalty.demo.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import io.fedelta.loyalty.demo.testing.WebPage;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What merchants and customers type is shown on every page as they typed it, and obeyed on none. */
@ExtendWith(SharedStore.class)
class TypedTextDoorsIT {
    private static final String TYPED = "<script>obeyed()</script>\"'__${7*191}__#{brand}";
    private static final String NAME = "fields['name'].value";
    private static final Map<String, String> FORMS = Map.of(
            "/loyalty-rewards/1", "Thank you",
            "/loyalty-session-types/1", "Portrait session",
            "/loyalty-tiers/1", "Silver");

    private final TestStore store;
    private final Merchant merchant;

    TypedTextDoorsIT(TestStore store) {
        this.store = store;
        this.merchant = store.merchant();
    }

    @BeforeEach
    void nameEverythingSo() {
        FORMS.keySet().forEach(form -> rename(form, TYPED));
    }

    @AfterEach
    void nameEverythingAsItWas() {
        FORMS.forEach(this::rename);
    }

    private void rename(String form, String name) {
        FormElement shown = merchant.open(form).form("[name=\"" + NAME + "\"]");
        WebPage answer = merchant.web().submitOnly(shown, Map.of(NAME, name));
        assertThat(answer.status()).as(form + "\n" + answer.body()).isEqualTo(302);
    }

    @Test
    void every_page_shows_it_and_obeys_nothing() {
        Shopper shopper = store.newShopper();
        long customer = store.data().customerId(shopper);
        shopper.web()
                .submit(shopper.web().get("/account/profile").form("[name=firstName]"), Map.of("firstName", TYPED));
        merchant.addPoints(customer, 250, TYPED);
        shopper.add(Product.PORTRAIT_75);

        Stream.of("/loyalty", "/account/rewards", "/cart", "/checkout", Product.PORTRAIT_75.path())
                .forEach(path -> assertHarmless(shopper.web().get(path)));
        Stream.of(
                        "/loyalty-rewards",
                        "/loyalty-rewards/1",
                        "/loyalty-session-types",
                        "/loyalty-session-types/1",
                        "/loyalty-tiers",
                        "/loyalty-tiers/1",
                        "/loyalty-members",
                        "/loyalty-sessions",
                        "/loyalty-messages?show=ALL",
                        "/loyalty-jobs",
                        "/loyalty-members/" + customer + "/history",
                        "/loyalty-members/" + customer + "/rewards/grant",
                        "/loyalty-choices/sessionTypes",
                        "/loyalty-choices/tiers",
                        "/customer/" + customer)
                .forEach(path -> assertHarmless(merchant.open(path)));
        assertThat(shopper.web().get("/account/rewards").text(".loy-entry-reason"))
                .isEqualTo(TYPED);
        assertThat(shopper.web()
                        .get("/loyalty")
                        .document()
                        .select(".loy-rung strong")
                        .eachText())
                .contains(TYPED);
    }

    private static void assertHarmless(WebPage page) {
        assertThat(page.status()).as(page.uri().toString()).isEqualTo(200);
        assertThat(page.body())
                .as(page.uri().toString())
                .doesNotContain("<script>obeyed")
                .doesNotContain("1337");
    }
}
