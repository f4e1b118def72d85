package io.fedelta.loyalty.host.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.BrokenTable;
import io.fedelta.loyalty.testing.BrokenTable.Fault;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.Tenders;
import io.fedelta.loyalty.testing.TestGateway;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

/** A table of ours that fails stops carts that are to be paid with it, unpaid and with a message, and no others. */
class TendersFailClosedIntegrationTests {

    private static final Duration NO_LONGER_THAN = Duration.ofSeconds(10);

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(1_000_000);
    private final Tenders tenders = new Tenders(store);
    private final long anna = shop.customer("Anna");
    private final long portrait = shop.product("Portrait", "80.00");

    static Stream<Arguments> everyTableInEveryWay() {
        return Stream.of("LOY_PURSE", "LOY_PURSE_ENTRY", "LOY_HOLD", "LOY_CARD")
                .flatMap(table -> Stream.of(Fault.values()).map(fault -> Arguments.of(table, fault)));
    }

    @ParameterizedTest
    @MethodSource("everyTableInEveryWay")
    void a_cart_with_a_card_is_paid_or_stops_unpaid_and_nothing_is_lost(String table, Fault fault) throws Exception {
        Card card = tenders.card("30");
        Cart with = shop.cart(anna).with(portrait);
        tenders.plan(with, card);
        with.laysPayment();

        boolean paid;
        try (BrokenTable broken = new BrokenTable(table, fault)) {
            Instant start = Instant.now();
            paid = isPlaced(with);
            assertThat(Duration.between(start, Instant.now())).isLessThan(NO_LONGER_THAN);
        }

        untilTheLateAnswersAreUndone();
        tenders.settleEverything();
        assertThat(with.isSubmitted()).isEqualTo(paid);
        assertThat(tenders.balance(card)).isEqualTo(paid ? "0.00" : "30.00");
        assertThat(tenders.free(card)).isEqualTo(paid ? "0.00" : "30.00");
        tenders.assertNothingMissingOrDoubled();
    }

    @ParameterizedTest
    @MethodSource("everyTableInEveryWay")
    void a_cart_without_a_card_does_not_notice(String table, Fault fault) throws Exception {
        Cart without = shop.cart(anna).with(portrait);

        try (BrokenTable broken = new BrokenTable(table, fault)) {
            Instant start = Instant.now();
            without.pays();
            assertThat(Duration.between(start, Instant.now())).isLessThan(NO_LONGER_THAN.dividedBy(2));
        }

        assertThat(without.isSubmitted()).isTrue();
    }

    @Test
    void the_shopper_is_told_and_the_card_payment_beside_it_is_not_asked() throws Exception {
        Card card = tenders.card("30");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, card);
        cart.laysPayment();
        MockHttpServletRequest request = new MockHttpServletRequest();

        try (BrokenTable broken = new BrokenTable("LOY_HOLD", Fault.RENAMED)) {
            assertThatThrownBy(() -> store.inRequest(() -> {
                        BroadleafRequestContext.getBroadleafRequestContext()
                                .setWebRequest(new ServletWebRequest(request));
                        return cart.checkout();
                    }))
                    .isInstanceOf(CheckoutException.class)
                    .hasRootCauseInstanceOf(TenderRefusedException.class);
        }

        assertThat(request.getSession().getAttribute("loyaltyCheckoutNotice"))
                .isEqualTo("loyalty.checkout.tenderRefused.UNAVAILABLE");
        assertThat(TestGateway.charged()).doesNotContain(Long.toString(cart.orderId()));
        assertThat(tenders.amounts(cart)).as("still planned").containsExactly("30.00");
    }

    private void untilTheLateAnswersAreUndone() {
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
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
