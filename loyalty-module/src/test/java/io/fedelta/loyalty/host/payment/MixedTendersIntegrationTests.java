package io.fedelta.loyalty.host.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.cashback.service.Cashback;
import io.fedelta.loyalty.cashback.service.WalletAdjustments;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.host.tender.PlannedTender;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.service.PointAdjustments;
import io.fedelta.loyalty.payment.OrderCommand.Cancel;
import io.fedelta.loyalty.payment.OrderCommand.RefundAmount;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Tenders;
import io.fedelta.loyalty.testing.TestGateway;
import io.fedelta.loyalty.testing.TestGateway.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One order of 80 € paid with a card, cashback, points and the rest by card payment. */
class MixedTendersIntegrationTests extends OrderActionsBench {

    private static final ManualNote NOTE = new ManualNote("goodwill", "anna");

    private final Tenders tenders = new Tenders(store);
    private final long portrait = shop.product("Portrait", "80.00");
    private Card card;

    @BeforeEach
    void maria_has_a_card_of_10_cashback_of_15_and_200_points() {
        loyalty.ruled(new ProgrammeRules(true, true, Ratio.of("1"), EarningBase.DEFAULT, false, true)
                .withSpending(new SpendingRules(true, 100, new BigDecimal("5"), "EUR", 50, 100, false, false)));
        card = tenders.card("10");
        store.bean("blLoyaltyWalletAdjustments", WalletAdjustments.class)
                .adjust(
                        maria,
                        "EUR",
                        new BigDecimal("15"),
                        NOTE,
                        UUID.randomUUID().toString());
        store.bean("blLoyaltyPointAdjustments", PointAdjustments.class)
                .adjust(maria, Points.of(200), NOTE, UUID.randomUUID().toString());
    }

    @AfterEach
    void nothing_is_missing_or_doubled() {
        tenders.assertNothingMissingOrDoubled();
    }

    @Test
    void each_pays_its_part_and_only_the_card_payment_earns() {
        Cart cart = placed(cart());

        assertThat(left()).containsExactly("0.00", "0.00", "100");
        assertThat(loyalty.awarded(cart).points().value()).isEqualTo(50);
        assertThat(loyalty.points(maria)).as("for the ladder nothing was spent").isEqualTo(250);
    }

    @Test
    void a_declined_card_payment_gives_all_of_them_back() {
        Cart cart = cart();
        TestGateway.answers(Answer.DECLINES);

        assertThatThrownBy(() -> placed(cart)).isInstanceOf(CheckoutException.class);

        assertThat(left()).containsExactly("10.00", "15.00", "200");
        assertThat(tenders.amounts(cart)).containsExactly("10.00", "15.00", "5.00");
    }

    @Test
    void refunds_put_each_cent_where_it_came_from_and_never_more() {
        Cart cart = placed(cart());
        loyalty.awarded(cart);

        taken(cart, new RefundAmount(new BigDecimal("70.00")));
        settled(cart);
        assertThat(money(cart).refunded()).isEqualByComparingTo("70.00");
        taken(cart, new Cancel(true));
        settled(cart);

        assertThat(left()).containsExactly("10.00", "15.00", "200");
        assertThat(TestGateway.moved()).contains("refund 50.00 of " + cart.orderId());
    }

    private Cart cart() {
        Cart cart = shop.cart(maria).with(portrait);
        store.inRequest(() -> tenders.carts().plan(cart.order(), List.of(tenders.planned(card), cashback(), points())));
        store.inRequest(() -> cart.payBy(PaymentType.THIRD_PARTY_ACCOUNT, new Money("50.00", "EUR")));
        return cart;
    }

    private Cart placed(Cart cart) {
        store.inRequest(cart::checkout);
        return cart;
    }

    private void settled(Cart cart) {
        store.bean("blLoyaltyOrderAwarding", OrderAwarding.class).decide(cart.orderId());
        tenders.settleDue();
    }

    private PlannedTender cashback() {
        return planned(TenderKind.CASHBACK, wallet().purseId(), "15", 0);
    }

    private PlannedTender points() {
        return planned(TenderKind.POINTS, Long.toString(maria), "5", 100);
    }

    private static PlannedTender planned(TenderKind kind, String sourceId, String limit, long points) {
        return new PlannedTender(kind, sourceId, new BigDecimal(limit), BigDecimal.ZERO, points, false, kind.name());
    }

    private Wallet wallet() {
        return store.bean("blLoyaltyCashback", Cashback.class)
                .wallet(maria, "EUR")
                .orElseThrow();
    }

    /** On the card, in the wallet, and points to spend. */
    private List<String> left() {
        return List.of(
                tenders.free(card),
                wallet().available().toPlainString(),
                Long.toString(loyalty.ledger().account(maria).spendable().value() - (loyalty.points(maria) - 200)));
    }
}
