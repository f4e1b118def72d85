package io.fedelta.loyalty.host.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.BrokenTable;
import io.fedelta.loyalty.testing.BrokenTable.Fault;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.TestGateway;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Loyalty trouble never fails or slows a checkout; the points arrive once the table is whole again. */
class BrokenTablesIntegrationTests {

    /** Far below any time-out of a database, far above a checkout on a busy machine. */
    private static final Duration NO_LONGER_THAN = Duration.ofSeconds(5);

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(50);
    private final long maria = shop.customer("Maria");
    private final long portrait = shop.product("Portrait", "75.00");

    static Stream<Arguments> everyTableInEveryWay() {
        return Stream.of(
                        "LOY_SETTINGS",
                        "LOY_RULE_VERSION",
                        "LOY_ACCOUNT",
                        "LOY_ENTRY",
                        "LOY_ENTRY_EXPLANATION",
                        "LOY_ORDER_DECISION",
                        "LOY_REWARD",
                        "LOY_REWARD_VERSION",
                        "LOY_GRANT",
                        "LOY_MESSAGE",
                        "LOY_CAMPAIGN_BONUS",
                        "LOY_PAID_ORDER",
                        "LOY_MEMBER",
                        "LOY_BIRTHDAY_ORDER",
                        "LOY_GUEST_CLAIM",
                        "LOY_TIER_DAY",
                        "LOY_TIER_SPEND",
                        "LOY_TIER_STANDING")
                .flatMap(table -> Stream.of(Fault.values()).map(fault -> Arguments.of(table, fault)));
    }

    @ParameterizedTest
    @MethodSource("everyTableInEveryWay")
    void a_checkout_succeeds_as_fast_and_its_points_arrive_after_the_repair(String table, Fault fault)
            throws Exception {
        Cart cart = shop.cart(maria).with(portrait);

        try (BrokenTable broken = new BrokenTable(table, fault)) {
            Instant start = Instant.now();
            cart.pays();
            assertThat(Duration.between(start, Instant.now())).isLessThan(NO_LONGER_THAN);
            assertThat(cart.isSubmitted()).isTrue();
        }

        caughtUp(cart);
        assertThat(loyalty.points(maria)).isEqualTo(75);
        assertThat(loyalty.entries(maria)).hasSize(1);
        assertThat(loyalty.grants(maria)).hasSize(1);
        assertThat(loyalty.mails(maria)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_cart_with_a_code_is_refused_before_payment_while_grants_cannot_be_asked(Fault fault) throws Exception {
        loyalty.rewards()
                .grant(maria, loyalty.rewards().ladder().get(0).rewardId(), new ManualNote("goodwill", "anna"));
        Cart cart = shop.cart(maria).with(portrait).withCode(loyalty.code(maria));

        try (BrokenTable broken = new BrokenTable("LOY_GRANT", fault)) {
            Instant start = Instant.now();
            assertThatThrownBy(cart::pays).isInstanceOf(CheckoutException.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(NO_LONGER_THAN.multipliedBy(2));
        }

        assertThat(TestGateway.charged()).doesNotContain(Long.toString(cart.orderId()));
        assertThat(cart.isSubmitted()).isFalse();
    }

    /** What the recurring catch-up does two minutes later. */
    private void caughtUp(Cart cart) {
        loyalty.jdbc()
                .update(
                        "UPDATE BLC_ORDER SET SUBMIT_DATE = SUBMIT_DATE - INTERVAL '10' MINUTE WHERE ORDER_ID = ?",
                        cart.orderId());
        List.of("blLoyaltyRecentCatchUp", "blLoyaltyWaitingCatchUp")
                .forEach(task -> store.bean(task, RecurringTask.class).run());
        assertThat(store.bean("blLoyaltyOrderAwarding", OrderAwarding.class).decision(cart.orderId()))
                .as("found by the catch-up")
                .isPresent();
    }
}
