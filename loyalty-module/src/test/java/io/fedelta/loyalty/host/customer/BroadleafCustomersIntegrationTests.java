package io.fedelta.loyalty.host.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.StatementCount;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BroadleafCustomersIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Customers customers = store.bean("blLoyaltyCustomers", Customers.class);

    @Test
    void a_customer_is_known_by_name_and_address_in_the_store_s_language() {
        CustomerFacts maria = customers.find(shop.customer("Maria")).orElseThrow();

        assertThat(maria.firstName()).isEqualTo("Maria");
        assertThat(maria.lastName()).isEqualTo("Rossi");
        assertThat(maria.email())
                .hasValueSatisfying(address -> assertThat(address).endsWith("@example.org"));
        assertThat(maria.registered()).isTrue();
        assertThat(maria.locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_guest_has_no_login() {
        assertThat(customers.find(shop.guest()).orElseThrow().registered()).isFalse();
    }

    @Test
    void many_customers_cost_one_query_and_those_that_are_gone_are_missing() throws Exception {
        long maria = shop.customer("Maria");
        long paolo = shop.customer("Paolo");
        customers.find(maria);

        StatementCount count = StatementCount.during(
                () -> assertThat(customers.find(List.of(maria, paolo, -1L))).containsOnlyKeys(maria, paolo));

        assertThat(count.statements()).hasSize(1);
    }
}
