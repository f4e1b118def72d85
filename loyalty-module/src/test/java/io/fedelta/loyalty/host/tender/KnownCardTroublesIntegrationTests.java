package io.fedelta.loyalty.host.tender;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.Tenders;
import io.fedelta.loyalty.testing.Together;
import java.util.List;
import java.util.stream.Stream;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What users of other shops' cards and wallets had to report, in the host's real checkout. */
class KnownCardTroublesIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(1_000_000);
    private final Tenders tenders = new Tenders(store);
    private final long anna = shop.customer("Anna");

    @AfterEach
    void nothing_is_missing_or_doubled() {
        tenders.assertNothingMissingOrDoubled();
    }

    @Test
    void m11_a_coupon_of_25_and_a_card_of_65_pay_an_order_of_90_and_the_card_is_empty() {
        String coupon = shop.code(OfferType.ORDER, OfferDiscountType.AMOUNT_OFF, "25");
        Card card = tenders.card("65");
        Cart cart = shop.cart(anna).with(shop.product("Portrait", "90.00")).withCode(coupon);
        tenders.plan(cart, card);

        store.inRequest(cart::checkout);

        assertThat(cart.isSubmitted()).isTrue();
        assertThat(tenders.balance(card)).isEqualTo("0.00");
        loyalty.decided(cart.orderId());
    }

    @RepeatedTest(3)
    void m4_of_two_carts_that_spend_one_wallet_at_the_same_moment_one_stops_unpaid() {
        long frame = shop.product("Frame", "10.00");
        PlannedTender cashback = tenders.cashback(anna, "10");
        List<Cart> carts =
                Stream.of(1, 2).map(number -> shop.cart(anna).with(frame)).toList();
        carts.forEach(cart -> store.inRequest(() -> tenders.carts().plan(cart.order(), List.of(cashback))));

        Together.run(2, thread -> () -> isPlaced(carts.get(thread)));

        assertThat(carts).filteredOn(Cart::isSubmitted).hasSize(1);
        assertThat(store.bean("blLoyaltyPurses", Purses.class)
                        .find(cashback.sourceId())
                        .orElseThrow()
                        .balance())
                .isEqualByComparingTo("0");
    }

    private boolean isPlaced(Cart cart) {
        try {
            store.inRequest(cart::checkout);
            return true;
        } catch (Exception refused) {
            return false;
        }
    }
}
