package io.fedelta.loyalty.host.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.CheckoutCost;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.StockStore;
import org.junit.jupiter.api.Test;

/** A shopper without a loyalty code does not wait for us: not for one statement, not for one commit. */
class CheckoutCostIntegrationTests {

    @Test
    void a_checkout_without_a_code_costs_what_it_costs_in_the_stock_store() throws Exception {
        BroadleafStore store = BroadleafStore.running();
        new Loyalty(store).earning("1").withLadder(100);

        CheckoutCost withUs = CheckoutCost.of(store);
        CheckoutCost stock = StockStore.checkoutCost();

        assertThat(withUs).isEqualTo(stock);
        assertThat(stock.statements()).isPositive();
        assertThat(stock.commits()).isPositive();
    }
}
