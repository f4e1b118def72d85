package io.fedelta.loyalty.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.StoreData.Disturbance;
import io.fedelta.loyalty.demo.testing.TestStore;
import io.fedelta.loyalty.demo.testing.WebPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a merchant reads at an address that makes no sense, or while our tables cannot be read. */
@ExtendWith(SharedStore.class)
class AdminAddressesFaultIT {
    private static final String NOTHING = "What you were looking for is not there.";
    private static final String MISTYPED = "This address or form holds something that cannot be right.";
    private static final String BUTTON = "Nothing was done, since this page was opened without its button.";

    private final TestStore store;
    private Merchant merchant;

    AdminAddressesFaultIT(TestStore store) {
        this.store = store;
    }

    @BeforeEach
    void the_merchant_logs_in() {
        merchant = store.merchant();
    }

    @ParameterizedTest
    @CsvSource({"rewards", "campaigns", "challenges", "tiers", "session-types"})
    void a_definition_that_is_not_there_leads_to_its_list(String section) {
        for (String id : new String[] {"999999", "-1", "abc", "99999999999999999999"}) {
            WebPage page = merchant.open("/loyalty-" + section + "/" + id);
            assertThat(page.status()).as(id).isEqualTo(200);
            assertThat(page.uri().getPath()).isEqualTo("/admin/loyalty-" + section);
            assertThat(page.body()).contains(NOTHING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/loyalty-settings/999,                    200, Programme is on",
        "/loyalty-members?page=abc,                400, " + MISTYPED,
        "/loyalty-jobs?page=1000000000000,         400, " + MISTYPED,
        "/loyalty-jobs?page=2147483647,            200, By the clock",
        "/loyalty-messages?page=-7,                200, Needs attention",
        "/loyalty-members/999999999,               404, " + NOTHING,
        "/loyalty-members/999999999/points/add,    404, " + NOTHING,
        "/loyalty-members/abc/history,             400, " + MISTYPED,
        "/loyalty-orders/999999999/refund,         404, " + NOTHING,
        "/loyalty-orders/999999999/done/record,    404, " + NOTHING,
        "/loyalty-jobs/fullCatchUp/start,          200, '" + BUTTON + "'",
        "/loyalty-sessions/change,                 200, '" + BUTTON + "'",
        "/loyalty-messages/abc/again,              200, '" + BUTTON + "'"
    })
    void an_address_that_makes_no_sense_is_answered_with_a_sentence(String address, int status, String sentence) {
        WebPage page = merchant.open(address);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body()).contains(sentence).contains("loyalty-members");
    }

    @Test
    void the_pages_of_customers_and_orders_open_while_any_table_of_ours_is_missing() {
        Shopper giulia = store.newShopper();
        long order = store.data().orderId(giulia.buy(Product.PORTRAIT_75).orderNumber());
        long customer = store.data().customerId(giulia);
        for (String table : store.data().loyaltyTables()) {
            try (Disturbance missing = store.data().withoutTable(table)) {
                assertThat(merchant.customer(customer).status()).as(table).isEqualTo(200);
                assertThat(merchant.order(order).status()).as(table).isEqualTo(200);
            }
        }
        try (Disturbance missing = store.data().withoutTable("LOY_ORDER_ACTION")) {
            assertThat(merchant.order(order).body()).contains("The loyalty tables cannot be read at the moment");
        }
    }
}
