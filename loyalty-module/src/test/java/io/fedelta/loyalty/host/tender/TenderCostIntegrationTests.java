package io.fedelta.loyalty.host.tender;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.StatementCount;
import io.fedelta.loyalty.testing.Tenders;
import org.broadleafcommerce.core.order.domain.Order;
import org.junit.jupiter.api.Test;

/** What a card costs a checkout, however long its history is. */
class TenderCostIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(1_000_000);
    private final Tenders tenders = new Tenders(store);
    private final long anna = shop.customer("Anna");
    private final long frame = shop.product("Frame", "10.00");

    @Test
    void a_checkout_with_one_card_takes_eight_statements_on_our_tables_at_most() {
        Card card = tenders.card("100");

        for (int time = 0; time < 3; time++) {
            StatementCount count = checkoutWith(card);
            assertThat(count.ours()).as("checkout %d", time).hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void planning_and_pricing_a_cart_with_a_card_takes_none() throws Exception {
        Card card = tenders.card("100");
        Cart cart = shop.cart(anna).with(frame);
        PlannedTender planned = tenders.planned(card);

        StatementCount count = StatementCount.during(
                () -> store.inRequest(() -> tenders.carts().plan(cart.order(), java.util.List.of(planned))));

        assertThat(count.ours()).isEmpty();
    }

    private StatementCount checkoutWith(Card card) {
        Cart cart = shop.cart(anna).with(frame);
        tenders.plan(cart, card);
        return store.inRequest(() -> {
            Order order = cart.order();
            return StatementCount.during("loyalty-tender", () -> cart.checkout(order));
        });
    }
}
