package io.fedelta.loyalty.host.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.card.BoughtCard;
import io.fedelta.loyalty.card.BoughtCards;
import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardFilter;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.CardWish;
import io.fedelta.loyalty.card.service.BoughtCardIssue;
import io.fedelta.loyalty.card.service.CardDesk;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gift card from the host's cart to the card, in a running store. */
class GiftCardPurchaseIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1");
    private final String sofia = UUID.randomUUID() + "@example.org";
    private final long giftCard = shop.giftCard("50.00");

    private Cart cart(long customer, Map<String, String> attributes) {
        Cart cart = shop.cart(customer);
        store.inRequest(() -> {
            OrderItemRequestDTO item = new OrderItemRequestDTO(giftCard, 2);
            item.setItemAttributes(new HashMap<>(attributes));
            return store.bean("blOrderService", OrderService.class).addItem(cart.orderId(), item, true);
        });
        return cart;
    }

    private Map<Long, BoughtCard> bought(Cart cart) {
        return store.bean("blLoyaltyBoughtCards", BoughtCards.class).of(cart.orderId());
    }

    @ParameterizedTest
    @CsvSource({
        "giftCardMail, 'sofia@example.org,eve@example.org'",
        "giftCardMail, not an address",
        "giftCardDay, 2020-01-01",
        "giftCardDay, tomorrow"
    })
    void what_cannot_be_delivered_does_not_come_into_the_cart(String field, String value) {
        assertThat(bought(cart(shop.customer("Paolo"), Map.of(field, value)))).isEmpty();
    }

    @Test
    void what_the_buyer_has_written_stays_with_the_line() {
        Cart cart = cart(shop.customer("Paolo"), Map.of(CardWish.MAIL, sofia, CardWish.WORDS, "Happy birthday!"));

        assertThat(bought(cart).values()).singleElement().satisfies(card -> {
            assertThat(card.worth()).isEqualByComparingTo("50");
            assertThat(card.currency()).isEqualTo("EUR");
            assertThat(card.wish()).isEqualTo(new CardWish(sofia, "", "", "Happy birthday!", Optional.empty()));
        });
    }

    @Test
    void a_paid_order_of_a_guest_becomes_a_card_for_each_unit_and_no_points() {
        Cart cart = cart(shop.guest(), Map.of(CardWish.MAIL, sofia)).pays();
        loyalty.decided(cart.orderId());
        store.bean("blLoyaltyBoughtCardIssue", BoughtCardIssue.class).run();

        List<Card> cards = store.bean("blLoyaltyCardDesk", CardDesk.class)
                .find(new CardFilter(sofia, Optional.empty()), 0, 10)
                .rows();

        assertThat(cards).hasSize(2).allSatisfy(card -> {
            assertThat(card.origin()).isEqualTo(CardOrigin.BOUGHT);
            assertThat(card.free()).isEqualByComparingTo("50");
        });
        assertThat(loyalty.points(cart.customerId())).isZero();
    }
}
