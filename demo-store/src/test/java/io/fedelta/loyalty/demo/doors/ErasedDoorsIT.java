package io.fedelta.loyalty.demo.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import io.fedelta.loyalty.demo.testing.WebPage;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who was erased from the programme stands in its lists with a number, whatever the host still knows. */
@ExtendWith(SharedStore.class)
class ErasedDoorsIT {

    private final TestStore store;
    private final Merchant merchant;

    ErasedDoorsIT(TestStore store) {
        this.store = store;
        this.merchant = store.merchant();
    }

    @Test
    void no_list_and_no_file_shows_the_address_of_who_was_erased() {
        Shopper shopper = store.newShopper();
        long customer = store.data().customerId(shopper);
        merchant.addPoints(customer, 9_000, "to stand on the first page");
        Eventually.within(TestStore.SOON, "the member's line", () -> list().contains(shopper.email()));

        merchant.web()
                .submitOnly(
                        merchant.open("/loyalty-members/" + customer + "/erase").form("[name=grounds]"),
                        Map.of("confirmation", String.valueOf(customer)));

        assertThat(store.data().texts("SELECT GROUNDS FROM LOY_ERASURE WHERE ACCOUNT_ID = " + customer))
                .isNotEmpty();
        Stream.of("/loyalty-members", "/loyalty-members/export", "/loyalty-messages?show=ALL")
                .map(merchant::open)
                .map(WebPage::body)
                .forEach(page -> assertThat(page).doesNotContain(shopper.email()));
        assertThat(list()).contains("9,000");
    }

    private String list() {
        return merchant.open("/loyalty-members").body();
    }
}
