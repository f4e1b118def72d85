package io.fedelta.loyalty.host.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.host.catalog.ProductFacts;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Effect;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.reward.service.WayToReward;
import io.fedelta.loyalty.session.service.Sessions;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.StatementCount;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.domain.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages say about points before an order: how many statements it takes, and that it comes true. */
class PreviewCostIntegrationTests {

    private static final long MISSING = -1;

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store);
    private final OrderTranslation translation = store.bean("blLoyaltyOrderTranslation", OrderTranslation.class);
    private final OrderAwarding awarding = store.bean("blLoyaltyOrderAwarding", OrderAwarding.class);
    private final Sessions sessions = store.bean("blLoyaltySessions", Sessions.class);
    private final WayToReward way = store.bean("blLoyaltyWayToReward", WayToReward.class);

    @BeforeEach
    void campaigns_and_sessions_are_on() {
        Campaign campaign = new Campaign(
                1,
                "Double",
                true,
                Instant.EPOCH,
                Instant.parse("2999-01-01T00:00:00Z"),
                new Scope(Set.of(), Set.of(MISSING), Set.of()),
                Set.of(),
                new Effect(Kind.MULTIPLIER, BigDecimal.valueOf(2)));
        SessionType type = new SessionType(1, "Portrait", 50, true, Set.of(), Set.of(MISSING));
        ProgrammeRules rules = LoyaltyBench.rules("1")
                .withCampaigns(List.of(campaign))
                .withSessions(new SessionRules(true, List.of(type)));
        loyalty.ruled(rules).withLadder(100_000);
    }

    @Test
    void fifty_lines_take_as_many_statements_as_one() throws Exception {
        int one = statements(cart(1));
        int fifty = statements(cart(50));

        assertThat(one).isPositive();
        assertThat(fifty).isEqualTo(one);
    }

    /** A page has its cart with what it shows of it, such as each line's product, before it shows our part. */
    private int statements(Cart cart) throws Exception {
        return store.inRequest(() -> {
            Order order = cart.order();
            translation.factsOf(order);
            return StatementCount.during(() -> preview(order)).statements().size();
        });
    }

    private void preview(Order order) {
        OrderFacts facts = translation.factsOf(order);
        assertThat(awarding.preview(facts)).isPresent();
        sessions.preview(facts);
        assertThat(way.from(facts)).isPresent();
    }

    private Cart cart(int lines) {
        Cart cart = shop.cart(shop.customer("Maria"));
        IntStream.range(0, lines).forEach(number -> cart.with(shop.product("Print " + number, "7.00")));
        return cart;
    }

    @Test
    void a_products_page_promises_what_an_order_of_it_earns() {
        long portrait = shop.product("Portrait", "75.90");
        long maria = shop.customer("Maria");
        long promised = store.inRequest(() -> awarding.preview(products()
                        .inCartOf(maria, catalogue().findProductById(portrait))
                        .orElseThrow())
                .orElseThrow()
                .points()
                .value());

        assertThat(promised).isEqualTo(75);
        assertThat(loyalty.awarded(shop.cart(maria).with(portrait).pays())
                        .points()
                        .value())
                .isEqualTo(promised);
    }

    @Test
    void a_gift_cards_page_promises_nothing_by_default() {
        long card = shop.giftCard("50.00");

        assertThat(store.inRequest(() -> awarding.preview(products()
                                .inCartOf(1, catalogue().findProductById(card))
                                .orElseThrow())
                        .orElseThrow()
                        .points()
                        .value()))
                .isZero();
    }

    private ProductFacts products() {
        return store.bean("blLoyaltyProductFacts", ProductFacts.class);
    }

    private CatalogService catalogue() {
        return store.bean("blCatalogService", CatalogService.class);
    }
}
