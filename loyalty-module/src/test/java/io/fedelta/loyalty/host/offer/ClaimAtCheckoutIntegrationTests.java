package io.fedelta.loyalty.host.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.ClaimResult.Reason;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.service.CodeClaims;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.TestGateway;
import io.fedelta.loyalty.testing.TestGateway.Answer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

/** Our one activity in the host's real checkout. */
class ClaimAtCheckoutIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(100);
    private final CodeClaims claims = store.bean("blLoyaltyCodeClaims", CodeClaims.class);
    private final long maria = shop.customer("Maria");
    private final long portrait = shop.product("Portrait", "75.00");

    @AfterEach
    void gatewayPaysAgain() {
        TestGateway.answers(Answer.PAYS);
    }

    @Test
    void a_paid_order_uses_its_code_and_earns_on_what_was_paid() {
        Cart cart = shop.cart(maria).with(portrait).withCode(granted().text).pays();

        assertThat(loyalty.awarded(cart).points().value()).isEqualTo(65);
        assertThat(grant().state()).isEqualTo(GrantState.USED);
        assertThat(grant().orderId()).contains(cart.orderId());
    }

    @Test
    void a_declined_payment_gives_the_code_back_and_leaves_it_on_the_cart() {
        Cart cart = shop.cart(maria).with(portrait).withCode(granted().text);
        TestGateway.answers(Answer.DECLINES);

        assertThatThrownBy(cart::pays).isInstanceOf(CheckoutException.class);

        assertThat(grant().state()).isEqualTo(GrantState.ISSUED);
        assertThat(cart.total()).isEqualTo("65.00");
        TestGateway.answers(Answer.PAYS);
        loyalty.awarded(cart.pays());
        assertThat(grant().state()).isEqualTo(GrantState.USED);
    }

    @Test
    void the_cart_that_comes_second_stops_before_payment_repriced_and_with_a_message() {
        Granted granted = granted();
        Cart second = shop.cart(maria).with(portrait).withCode(granted.text);
        claimedElsewhere(granted);

        String notice = noticeOf(() -> assertThatThrownBy(() -> payInThisRequest(second))
                .isInstanceOf(CheckoutException.class)
                .hasRootCauseInstanceOf(LoyaltyCodeRefusedException.class));

        assertThat(notice).isEqualTo("loyalty.checkout.refused." + Reason.IN_ANOTHER_CHECKOUT);
        assertThat(TestGateway.charged()).doesNotContain(Long.toString(second.orderId()));
        assertThat(second.total()).isEqualTo("75.00");
        second.seen(order -> {
            assertThat(order.getStatus()).isEqualTo(OrderStatus.IN_PROCESS);
            assertThat(order.getAddedOfferCodes()).isEmpty();
        });
    }

    @Test
    void a_cart_whose_code_was_used_meanwhile_is_told_so() {
        Granted granted = granted();
        Cart second = shop.cart(maria).with(portrait).withCode(granted.text);
        loyalty.awarded(shop.cart(maria).with(portrait).withCode(granted.text).pays());

        String notice = noticeOf(
                () -> assertThatThrownBy(() -> payInThisRequest(second)).isInstanceOf(CheckoutException.class));

        assertThat(notice).isEqualTo("loyalty.checkout.refused." + Reason.ALREADY_USED);
        assertThat(second.total()).isEqualTo("75.00");
    }

    @Test
    void a_cart_that_loses_its_code_while_the_order_is_placed_is_not_charged_the_full_price() {
        Granted granted = granted();
        Cart cart = shop.cart(maria).with(portrait).withCode(granted.text);
        claimedElsewhere(granted);

        String notice = noticeOf(() -> assertThatThrownBy(() -> repriceAndPayInThisRequest(cart))
                .isInstanceOf(CheckoutException.class)
                .hasRootCauseInstanceOf(LoyaltyCodeRefusedException.class));

        assertThat(notice).isEqualTo("loyalty.checkout.refused." + Reason.IN_ANOTHER_CHECKOUT);
        assertThat(TestGateway.charged()).doesNotContain(Long.toString(cart.orderId()));
        assertThat(cart.isSubmitted()).isFalse();
        assertThat(cart.total()).isEqualTo("75.00");
    }

    @Test
    void a_code_that_gives_nothing_is_not_taken_from_its_customer() {
        Granted granted = granted();
        Cart cart = shop.cart(maria).with(portrait).withCode(granted.text);
        loyalty.jdbc().update("DELETE FROM BLC_ORDER_ADJUSTMENT WHERE ORDER_ID = ?", cart.orderId());
        loyalty.awarded(cart.pays());

        assertThat(grant().state()).isEqualTo(GrantState.ISSUED);
    }

    private void payInThisRequest(Cart cart) throws CheckoutException {
        cart.payBy(PaymentType.THIRD_PARTY_ACCOUNT, cart.order().getTotal());
        cart.checkout();
    }

    /** As many stores do when they are sent the last form of their checkout. */
    private void repriceAndPayInThisRequest(Cart cart) throws PricingException, CheckoutException {
        store.bean("blOrderService", OrderService.class).save(cart.order(), true);
        payInThisRequest(cart);
    }

    /** The message key that a request leaves in the shopper's session. */
    private String noticeOf(Runnable steps) {
        AtomicReference<String> notice = new AtomicReference<>();
        store.request(() -> {
            MockHttpServletRequest request = new MockHttpServletRequest();
            BroadleafRequestContext.getBroadleafRequestContext().setWebRequest(new ServletWebRequest(request));
            steps.run();
            notice.set((String) request.getSession().getAttribute("loyaltyCheckoutNotice"));
        });
        return notice.get();
    }

    private void claimedElsewhere(Granted granted) {
        claims.claim(granted.offerCodeId, claims.begin(new io.fedelta.loyalty.reward.Cart(-1, maria, "EUR")));
    }

    private Granted granted() {
        Grant grant = loyalty.rewards()
                .grant(maria, loyalty.rewards().ladder().get(0).rewardId(), new ManualNote("goodwill", "anna"));
        return new Granted(
                grant.offerCode().orElseThrow(),
                loyalty.rewards().codes(List.of(grant)).get(grant.grantId()));
    }

    private Grant grant() {
        return loyalty.grants(maria).get(0);
    }

    private record Granted(long offerCodeId, String text) {}
}
