package io.fedelta.loyalty.host.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import java.util.List;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.junit.jupiter.api.Test;

/** A reward's code, typed by hand, in a cart that also buys gift cards. The tiers' discounts take the same way. */
class GiftCardsKeepTheirPriceIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(100);
    private final long maria = shop.customer("Maria");
    private final long card = shop.giftCard("50.00");
    private final long print = shop.product("Print", "8.00");
    private final long portrait = shop.product("Portrait", "75.00");

    @Test
    void a_code_is_worth_no_more_than_the_other_goods() {
        assertThat(cart().with(card).with(print).withCode(code()).total()).isEqualTo("50.00");
        assertThat(cart().with(2, card).with(2, print).withCode(code()).total()).isEqualTo("106.00");
    }

    @Test
    void a_cart_of_gift_cards_alone_costs_what_it_costs_and_leaves_the_code_unused() {
        Grant grant = granted();
        Cart cart = cart().with(card).withCode(textOf(grant));

        assertThat(cart.total()).isEqualTo("50.00");
        loyalty.decided(cart.pays().orderId());

        assertThat(stateOf(grant)).isEqualTo(GrantState.ISSUED);
        assertThat(cart().with(portrait).withCode(textOf(grant)).total()).isEqualTo("65.00");
    }

    @Test
    void a_shop_s_own_code_lowers_what_ours_may_take_and_is_itself_left_alone() {
        String half = shop.code(OfferType.ORDER_ITEM, OfferDiscountType.PERCENT_OFF, "50");
        assertThat(cart().with(card).with(print).withCode(half).withCode(code()).total())
                .isEqualTo("25.00");

        String five = shop.code(OfferType.ORDER, OfferDiscountType.AMOUNT_OFF, "5");
        assertThat(cart().with(card).withCode(five).withCode(code()).total()).isEqualTo("45.00");
    }

    @Test
    void the_order_earns_for_what_the_other_goods_cost_after_the_code() {
        Cart cart = cart().with(card).with(portrait).withCode(code());

        assertThat(cart.total()).isEqualTo("115.00");
        assertThat(loyalty.awarded(cart.pays()).points()).isEqualTo(Points.of(65));
    }

    private Cart cart() {
        return shop.cart(maria);
    }

    private String code() {
        return textOf(granted());
    }

    private String textOf(Grant grant) {
        return loyalty.rewards().codes(List.of(grant)).get(grant.grantId());
    }

    private Grant granted() {
        long reward = loyalty.rewards().ladder().get(0).rewardId();
        return loyalty.rewards().grant(maria, reward, new ManualNote("goodwill", "anna"));
    }

    private GrantState stateOf(Grant grant) {
        return loyalty.rewards().grants(maria).stream()
                .filter(one -> one.grantId().equals(grant.grantId()))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
