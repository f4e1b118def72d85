package io.fedelta.loyalty.site.tender;

import static io.fedelta.loyalty.site.Examples.grant;
import static io.fedelta.loyalty.site.Examples.reward;
import static io.fedelta.loyalty.site.tender.ACart.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.reward.GrantState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.core.offer.domain.OfferCodeImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AutoTendersTests {

    private final ACart cart = new ACart();
    private final Vouchers vouchers = mock(Vouchers.class);
    private final AutoTenders auto = new AutoTenders(cart.carts, vouchers);

    @BeforeEach
    void the_host_takes_every_code() {
        when(vouchers.add(any(), any())).thenAnswer(call -> {
            OfferCodeImpl code = new OfferCodeImpl();
            code.setOfferCode(call.getArgument(1));
            cart.order.getAddedOfferCodes().add(code);
            return Optional.of(cart.order);
        });
    }

    @AfterEach
    void forget() {
        ThreadLocalManager.remove();
    }

    @Test
    void cashback_comes_by_itself_and_points_do_not() {
        cart.cashback("4.20");

        auto.apply();

        assertThat(cart.planned()).containsExactly("CASHBACK wallet 4.20");
    }

    /** The host confirms no payment of such an order. */
    @Test
    void a_cart_without_a_currency_is_left_alone() {
        cart.cashback("4.20");
        cart.order.setCurrency(null);

        auto.apply();

        assertThat(cart.planned()).isEmpty();
        assertThat(cart.carts.current()).isEmpty();
    }

    @Test
    void what_is_taken_off_stays_off() {
        cart.cashback("4.20");
        auto.apply();
        cart.tenders.planned = List.of();

        auto.apply();

        assertThat(cart.planned()).isEmpty();
    }

    @Test
    void the_merchant_can_switch_it_off_and_can_let_points_come_too() {
        cart.cashback("4.20");
        cart.rules = rules(false, false);
        auto.apply();
        assertThat(cart.planned()).isEmpty();

        cart.rules = rules(true, true);
        auto.apply();
        assertThat(cart.planned()).containsExactly("CASHBACK wallet 4.20", "POINTS " + ACart.MARIA + " 8.00");
    }

    @Test
    void a_cart_that_is_right_is_not_touched() {
        cart.cashback("4.20");
        auto.apply();

        auto.apply();

        assertThat(cart.tenders.plans).isEqualTo(1);
    }

    @Test
    void what_can_no_longer_pay_goes_and_what_is_less_pays_less() {
        cart.owning(card("one", "20.00", null)).cashback("4.20");
        cart.tenders.plan(
                cart.order, List.of(Plans.card(cart.cards.get(0)), Plans.cashback("wallet", new BigDecimal("4.20"))));
        cart.known.clear();
        cart.cashback("3.00");

        assertThat(auto.hasChanged()).isTrue();
        assertThat(cart.planned()).containsExactly("CASHBACK wallet 3.00");
        assertThat(auto.hasChanged()).isFalse();
    }

    @Test
    void points_beyond_a_share_that_was_lowered_are_not_charged_unseen() {
        cart.tenders.plan(cart.order, List.of(Plans.points(ACart.MARIA, Plans.points(cart.means(), 160, money()))));
        cart.rules = new SpendingRules(true, 100, new BigDecimal("5"), "EUR", 50, 10, true, false);

        assertThat(auto.hasChanged()).isTrue();
        assertThat(cart.planned()).containsExactly("POINTS " + ACart.MARIA + " 7.50");
    }

    @Test
    void the_voucher_with_the_largest_discount_comes_by_itself() {
        voucher(1, "5.00", "SMALL");
        voucher(2, "10.00", "BIG");

        auto.apply();

        verify(vouchers).add(cart.order, "BIG");
        assertThat(CartMemory.of(cart.order).voucher()).contains("BIG");
    }

    @Test
    void nothing_comes_by_itself_for_a_cart_of_gift_cards() {
        voucher(1, "10.00", "BIG");
        cart.cashback("4.20");
        cart.line = new OrderLine(1, "Gift card", 1, new BigDecimal("75.00"), true);

        auto.apply();

        verify(vouchers, never()).add(any(), any());
        assertThat(cart.planned()).isEmpty();
    }

    @Test
    void a_used_voucher_does_not_come_and_one_that_was_taken_off_stays_off() {
        cart.vouchers.add(new Voucher(grant(reward(1, "Thank you", "10.00", 100), GrantState.USED, ACart.NOW), "USED"));
        auto.apply();
        verify(vouchers, never()).add(any(), any());

        voucher(2, "10.00", "BIG");
        auto.apply();
        cart.order.getAddedOfferCodes().clear();
        auto.apply();
        verify(vouchers).add(any(), eq("BIG"));
    }

    @Test
    void who_has_typed_a_code_keeps_it() {
        OfferCodeImpl typed = new OfferCodeImpl();
        typed.setOfferCode("SPRING");
        cart.order.getAddedOfferCodes().add(typed);
        voucher(1, "10.00", "BIG");

        auto.apply();

        verify(vouchers, never()).add(any(), any());
    }

    @Test
    void a_page_is_shown_whatever_happens() {
        when(cart.reader.read(any(), any(), any())).thenThrow(new IllegalStateException("no database"));

        when(cart.reader.readPlanned(any(), any(), any())).thenThrow(new IllegalStateException("no database"));
        cart.tenders.planned = List.of(Plans.cashback("wallet", BigDecimal.ONE));

        auto.apply();

        assertThat(auto.hasChanged()).isFalse();
        assertThat(cart.tenders.plans).isZero();
    }

    private CartMoney money() {
        return cart.carts.money(cart.order);
    }

    private void voucher(long id, String amount, String code) {
        cart.vouchers.add(new Voucher(grant(reward(id, "Thank you", amount, 100), GrantState.ISSUED, ACart.NOW), code));
    }

    private static SpendingRules rules(boolean applies, boolean points) {
        return new SpendingRules(true, 100, new BigDecimal("5"), "EUR", 50, 100, applies, points);
    }
}
