package io.fedelta.loyalty.host.guest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.guest.ClaimedPoints;
import io.fedelta.loyalty.guest.Fingerprint;
import io.fedelta.loyalty.guest.GuestOrder;
import io.fedelta.loyalty.guest.GuestOrders;
import io.fedelta.loyalty.guest.dao.ConfirmedAddressRows;
import io.fedelta.loyalty.guest.service.GuestClaims;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Guests' orders of a running store. */
class GuestOrdersIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1");
    private final GuestOrders orders = store.bean("blLoyaltyGuestOrders", GuestOrders.class);
    private final GuestClaims claims = store.bean("blLoyaltyGuestClaims", GuestClaims.class);
    private final long maria = shop.customer("Maria");
    private final String address = store.bean("blLoyaltyCustomers", Customers.class)
            .find(maria)
            .orElseThrow()
            .email()
            .orElseThrow();

    private Cart guestOrder(String typed) {
        Cart cart = shop.cart(shop.guest())
                .with(shop.product("Portrait", "75.00"))
                .changed(order -> order.setEmailAddress(typed))
                .pays();
        assertThat(loyalty.decided(cart.orderId()).reason()).isEqualTo(Decision.Reason.GUEST);
        return cart;
    }

    private List<Long> found(Duration back) {
        return orders.find(address, Instant.now().minus(back), 10).stream()
                .map(GuestOrder::orderId)
                .toList();
    }

    @Test
    void they_are_found_by_their_address_as_people_type_it() {
        Cart exact = guestOrder(address);
        Cart small = guestOrder(address.toLowerCase(Locale.ROOT));
        guestOrder("somebody-else@example.org");

        assertThat(found(Duration.ofDays(1))).containsExactly(exact.orderId(), small.orderId());
        assertThat(found(Duration.ofDays(-1))).as("older than that").isEmpty();
    }

    @Test
    void one_that_is_claimed_brings_its_points_and_is_found_no_more() {
        Cart cart = guestOrder(address);
        assertThat(claims.claim(maria)).as("not confirmed").isEqualTo(ClaimedPoints.NOTHING);
        new ConfirmedAddressRows(loyalty.jdbc()).put(maria, Fingerprint.ofAddress(address), Instant.now());

        assertThat(claims.claim(maria)).isEqualTo(new ClaimedPoints(1, 75));

        assertThat(loyalty.points(maria)).isEqualTo(75);
        assertThat(loyalty.points(cart.customerId())).isZero();
        assertThat(found(Duration.ofDays(1))).isEmpty();
        assertThat(claims.claim(maria)).isEqualTo(ClaimedPoints.NOTHING);
    }
}
