package io.fedelta.loyalty.host.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.Tenders;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A cart in another currency than the one that the request is in. The host adds its payments up in the latter and fails
 * after all of them were confirmed.
 */
class OtherCurrencyIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Tenders tenders = new Tenders(store);
    private final Card dollars = tenders.card("100", "USD");
    private final Cart cart = shop.cart(shop.customer("Anna"));

    @AfterEach
    void nothing_is_missing_or_doubled() {
        tenders.assertNothingMissingOrDoubled();
    }

    @Test
    void its_checkout_fails_in_the_host_gives_everything_back_and_says_so() {
        fill();
        tenders.plan(cart, dollars);

        assertThatThrownBy(() -> store.inRequest(cart::checkout)).isInstanceOf(CheckoutException.class);

        assertThat(cart.isSubmitted()).isFalse();
        assertThat(tenders.states(cart)).containsExactly(HoldState.RELEASED);
        assertThat(tenders.free(dollars)).isEqualTo("100.00");
    }

    @Test
    void in_a_request_of_its_own_currency_it_is_paid() {
        fill();
        tenders.plan(cart, dollars);

        store.inRequest(() -> {
            BroadleafRequestContext.getBroadleafRequestContext().setBroadleafCurrency(shop.otherCurrency("USD"));
            return cart.checkout();
        });

        assertThat(tenders.free(dollars)).isEqualTo("20.00");
    }

    private void fill() {
        cart.changed(order -> order.setCurrency(shop.otherCurrency("USD"))).with(shop.product("Portrait", "80.00"));
    }
}
