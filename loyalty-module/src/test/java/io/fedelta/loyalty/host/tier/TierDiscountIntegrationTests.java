package io.fedelta.loyalty.host.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.service.PointAdjustments;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.BrokenTable;
import io.fedelta.loyalty.testing.BrokenTable.Fault;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.TierLadder;
import io.fedelta.loyalty.testing.Within;
import io.fedelta.loyalty.tier.service.TierOffers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tier's discount in the host's real cart and pricing. */
class TierDiscountIntegrationTests {

    private static final TierRules TEN_PERCENT =
            TierLadder.by(By.POINTS).grace(0).discounting("10").steps(100);

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder();
    private final long maria = shop.customer("Maria");
    private final long portrait = shop.product("Portrait", "75.00");

    @AfterEach
    void tiers_are_off_for_other_tests() {
        ruled(TierRules.OFF);
    }

    @Test
    void a_member_of_the_tier_pays_less_and_nobody_else_does() {
        ruled(TEN_PERCENT);
        adjust(100);

        assertThat(shop.cart(maria).with(portrait).total()).isEqualTo("67.50");
        assertThat(shop.cart(shop.customer("Paolo")).with(portrait).total()).isEqualTo("75.00");
        assertThat(shop.cart(shop.guest()).with(portrait).total()).isEqualTo("75.00");
    }

    @Test
    void the_discount_goes_with_the_tier_at_the_next_pricing() {
        ruled(TEN_PERCENT);
        adjust(100);
        Cart cart = shop.cart(maria).with(portrait);
        assertThat(cart.total()).isEqualTo("67.50");

        adjust(-1);

        assertThat(cart.with(portrait).total()).isEqualTo("150.00");
        cart.seen(order -> assertThat(order.getOrderAdjustments()).isEmpty());
    }

    @Test
    void the_discount_goes_at_once_when_tiers_or_the_programme_are_switched_off() {
        ruled(TEN_PERCENT);
        adjust(100);
        Cart cart = shop.cart(maria).with(portrait);

        publish(rules().withTiers(TEN_PERCENT.with(false, By.POINTS, 12, 0, true)));
        assertThat(cart.with(portrait).total()).isEqualTo("150.00");

        ruled(TEN_PERCENT);
        assertThat(cart.with(portrait).total()).isEqualTo("202.50");
        publish(new ProgrammeRules(false, true, rules().ratio(), rules().base(), false, true).withTiers(TEN_PERCENT));
        assertThat(cart.with(portrait).total()).isEqualTo("300.00");
    }

    @Test
    void another_percentage_is_another_offer_and_carts_follow_it() {
        ruled(TEN_PERCENT);
        adjust(100);
        Cart cart = shop.cart(maria).with(portrait);

        ruled(TierLadder.by(By.POINTS).grace(0).discounting("20").steps(100));

        assertThat(cart.with(portrait).total()).isEqualTo("120.00");
    }

    @Test
    void gift_cards_keep_their_price() {
        ruled(TEN_PERCENT);
        adjust(100);
        long card = shop.giftCard("50.00");

        assertThat(shop.cart(maria).with(portrait).with(card).total()).isEqualTo("117.50");
        assertThat(shop.cart(maria).with(card).total()).isEqualTo("50.00");
    }

    @Test
    void the_discount_stands_beside_a_promo_code() {
        ruled(TEN_PERCENT);
        adjust(100);
        String five = shop.code(OfferType.ORDER, OfferDiscountType.AMOUNT_OFF, "5");

        assertThat(shop.cart(maria).with(portrait).withCode(five).total()).isEqualTo("62.50");
    }

    @Test
    void a_discounted_order_is_submitted_and_earns_what_was_paid() {
        ruled(TEN_PERCENT);
        adjust(100);

        assertThat(loyalty.awarded(shop.cart(maria).with(portrait).pays()).points())
                .isEqualTo(Points.of(67));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void while_standings_cannot_be_asked_a_cart_keeps_its_discount_and_nobody_waits(Fault fault) throws Exception {
        ruled(TEN_PERCENT);
        adjust(100);
        Cart cart = shop.cart(maria).with(portrait);
        assertThat(cart.total()).isEqualTo("67.50");

        try (BrokenTable broken = new BrokenTable("LOY_TIER_STANDING", fault)) {
            Instant start = Instant.now();
            assertThat(cart.with(portrait).total()).isEqualTo("135.00");
            cart.pays();
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(cart.isSubmitted()).isTrue();
        }
    }

    private void ruled(TierRules tiers) {
        new Within(store)
                .committed(() -> tiers.tiers().forEach(store.bean("blLoyaltyTierOffers", TierOffers.class)::provide));
        publish(new ProgrammeRules(true, true, rules().ratio(), rules().base(), false, true).withTiers(tiers));
        // Long enough for this node to see that there are discounts, or none.
        LockSupport.parkNanos(Duration.ofMillis(1_200).toNanos());
    }

    private void publish(ProgrammeRules rules) {
        programme().publish(rules, "merchant");
    }

    private ProgrammeRules rules() {
        return programme().current().rules();
    }

    private Programme programme() {
        return store.bean("blLoyaltyProgramme", Programme.class);
    }

    private void adjust(long points) {
        store.bean("blLoyaltyPointAdjustments", PointAdjustments.class)
                .adjust(
                        maria,
                        Points.of(points),
                        new ManualNote("goodwill", "anna"),
                        UUID.randomUUID().toString());
    }
}
