package io.fedelta.loyalty.host.tender;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.StatementCount;
import io.fedelta.loyalty.testing.Tenders;
import java.util.ArrayList;
import java.util.List;
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
    void a_checkout_with_one_card_takes_four_statements_on_our_tables_and_one_commit_of_ours() {
        Card card = tenders.card("100");
        List<Integer> more = new ArrayList<>();

        for (int time = 0; time < 3; time++) {
            Cart cart = shop.cart(anna).with(frame);
            tenders.plan(cart, card);

            StatementCount count = checkout(cart);

            assertThat(count.ours())
                    .as("checkout %d", time)
                    .extracting(TenderCostIntegrationTests::beginning)
                    .containsExactly(
                            "UPDATE LOY_CARD",
                            "UPDATE LOY_PURSE",
                            "INSERT INTO LOY_PURSE_ENTRY",
                            "INSERT INTO LOY_HOLD");
            more.add(count.commits() - commitsOfAStockCheckout());
        }
        // Now and then the host takes a new block of ids, with a commit of its own, in one of the checkouts.
        assertThat(more.stream().sorted().toList().get(1)).as("%s", more).isEqualTo(1);
    }

    @Test
    void a_card_cashback_and_a_code_take_nine_statements_on_our_tables() {
        PlannedTender cashback = tenders.cashback(anna, "2");
        Card card = tenders.card("3");
        loyalty.rewards().grant(anna, loyalty.rewards().ladder().get(0).rewardId(), new ManualNote("goodwill", "anna"));
        Cart cart = shop.cart(anna).with(shop.product("Portrait", "80.00")).withCode(loyalty.code(anna));
        store.inRequest(() -> tenders.carts().plan(cart.order(), List.of(tenders.planned(card), cashback)));
        cart.laysPayment();

        StatementCount count = checkout(cart);

        assertThat(cart.isSubmitted()).isTrue();
        assertThat(count.ours())
                .extracting(TenderCostIntegrationTests::beginning)
                .containsExactly(
                        "SELECT",
                        "UPDATE LOY_GRANT",
                        "UPDATE LOY_CARD",
                        "UPDATE LOY_PURSE",
                        "INSERT INTO LOY_PURSE_ENTRY",
                        "SELECT",
                        "UPDATE LOY_PURSE",
                        "INSERT INTO LOY_PURSE_ENTRY",
                        "INSERT INTO LOY_HOLD");
    }

    @Test
    void planning_and_pricing_a_cart_with_a_card_takes_none() throws Exception {
        Card card = tenders.card("100");
        Cart cart = shop.cart(anna).with(frame);
        PlannedTender planned = tenders.planned(card);

        StatementCount count = StatementCount.during(
                () -> store.inRequest(() -> tenders.carts().plan(cart.order(), List.of(planned))));

        assertThat(count.ours()).isEmpty();
    }

    /** Of the host alone: the same cart, paid by one payment of the store's own. */
    private int commitsOfAStockCheckout() {
        return checkout(shop.cart(anna).with(frame).laysPayment()).commits();
    }

    private StatementCount checkout(Cart cart) {
        return store.inRequest(() -> {
            Order order = cart.order();
            return StatementCount.during(List.of("loyalty-tender", "loyalty-code"), () -> cart.checkout(order));
        });
    }

    private static String beginning(String statement) {
        return statement.startsWith("SELECT") ? "SELECT" : statement.replaceAll("(?s)^(\\w+(?: INTO)? \\w+).*", "$1");
    }
}
