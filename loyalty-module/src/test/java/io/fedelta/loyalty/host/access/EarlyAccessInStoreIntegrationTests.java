package io.fedelta.loyalty.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.service.PointAdjustments;
import io.fedelta.loyalty.programme.EarlyAccessRules;
import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.programme.Marked;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.apache.solr.client.solrj.SolrQuery;
import org.broadleafcommerce.common.extension.ExtensionResultHolder;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.RelatedProductDTO;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.catalog.service.RelatedProductsService;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.web.processor.CategoriesProcessorExtensionManager;
import org.broadleafcommerce.core.web.service.TemplateCacheKeyResolverService;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

/** Early access in the host's real catalogue, cart and pricing. Maria has the tier, Paolo has not. */
class EarlyAccessInStoreIntegrationTests {

    private static final TierRules LADDER = TierLadder.by(By.POINTS).grace(0).steps(100);
    private static final long PARENT = -5_001;
    private static final long SPRING = -5_002;
    private static final long BELOW = -5_003;
    private static final long AUTUMN = -5_004;

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder();
    private final JdbcTemplate jdbc = loyalty.jdbc();
    private final CatalogService catalogue = store.bean("blCatalogService", CatalogService.class);
    private final long maria = shop.customer("Maria");
    private final long paolo = shop.customer("Paolo");
    private final long guest = shop.guest();
    private final long album = shop.product("Album", "75.00");
    private final String address = "/album-" + UUID.randomUUID();

    @BeforeEach
    void the_album_is_in_a_category_below_spring() {
        category(PARENT, "Shop of " + address, null);
        category(SPRING, "Spring", PARENT);
        category(BELOW, "Below", SPRING);
        category(AUTUMN, "Autumn", PARENT);
        jdbc.update("UPDATE BLC_PRODUCT SET URL = ? WHERE PRODUCT_ID = ?", address, album);
        jdbc.update("""
                INSERT INTO BLC_CATEGORY_PRODUCT_XREF (CATEGORY_PRODUCT_ID, CATEGORY_ID, PRODUCT_ID)
                VALUES (?, ?, ?)""", -album, BELOW, album);
    }

    @AfterEach
    void nothing_is_secret_for_other_tests() {
        publish(TierRules.OFF);
        jdbc.update("DELETE FROM BLC_CATEGORY_PRODUCT_XREF WHERE CATEGORY_ID = ?", BELOW);
        jdbc.update("DELETE FROM BLC_CATEGORY_XREF WHERE CATEGORY_XREF_ID BETWEEN -5004 AND -5001");
        jdbc.update(
                "UPDATE BLC_CATEGORY SET DEFAULT_PARENT_CATEGORY_ID = NULL WHERE CATEGORY_ID BETWEEN -5004 AND -5001");
        jdbc.update("DELETE FROM BLC_CATEGORY WHERE CATEGORY_ID BETWEEN -5004 AND -5001");
    }

    @Test
    void a_marked_product_has_its_address_for_the_tier_alone() {
        secret(products(album));
        assertThat(sees(maria)).isTrue();
        assertThat(sees(paolo)).isFalse();
        assertThat(sees(guest)).isFalse();
        assertThat(store.inRequest(() -> catalogue.findProductByURI(address))).isNotNull();

        publish(LADDER);
        assertThat(sees(paolo)).isTrue();
    }

    @Test
    void the_admin_sees_everything() {
        secret(products(album));
        Object found = store.inRequest(() -> {
            visit(paolo);
            BroadleafRequestContext.getBroadleafRequestContext().setAdmin(true);
            return catalogue.findProductByURI(address);
        });
        assertThat(found).isNotNull();
    }

    @Test
    void a_marked_category_hides_what_is_below_it() {
        secret(new Marked(Set.of(SPRING), Set.of(), Set.of()));
        assertThat(sees(paolo)).isFalse();
        assertThat(sees(maria)).isTrue();
        assertThat(visiting(paolo, () -> catalogue.findCategoryByURI("/c" + BELOW) == null))
                .isTrue();
        assertThat(visiting(paolo, () -> catalogue.findCategoryByURI("/c" + AUTUMN) == null))
                .isFalse();
    }

    @Test
    void menus_leave_hidden_categories_out() {
        secret(new Marked(Set.of(SPRING), Set.of(), Set.of()));
        assertThat(visiting(paolo, this::menu)).containsExactly("Autumn");
        assertThat(visiting(maria, this::menu)).isEmpty();
    }

    @Test
    void the_search_is_asked_for_what_the_visitor_may_see_only() {
        secret(new Marked(Set.of(SPRING), Set.of(album), Set.of()));
        assertThat(visiting(paolo, this::searchFilters))
                .containsExactly("-category:(\"-5003\" OR \"-5002\")", "-productId:(\"" + album + "\")");
        assertThat(visiting(maria, this::searchFilters)).isEmpty();
        assertThat(store.inRequest(this::searchFilters)).isEmpty();
    }

    @Test
    void what_is_hidden_is_not_recommended_and_others_move_up() {
        long frame = shop.product("Frame", "20.00");
        int sequence = 0;
        for (long product : new long[] {album, frame}) {
            jdbc.update("""
                    INSERT INTO BLC_PRODUCT_FEATURED (FEATURED_PRODUCT_ID, CATEGORY_ID, PRODUCT_ID, SEQUENCE)
                    VALUES (?, ?, ?, ?)""", -product, AUTUMN, product, sequence++);
        }
        secret(products(album));
        assertThat(visiting(paolo, this::featured)).containsExactly(frame);
        assertThat(visiting(maria, this::featured)).containsExactly(album);
        jdbc.update("DELETE FROM BLC_PRODUCT_FEATURED WHERE CATEGORY_ID = ?", AUTUMN);
    }

    @Test
    void people_who_see_different_things_share_no_piece_of_a_page() {
        ProxyFactory proxies = new ProxyFactory(new Class<?>[] {TemplateCacheKeyResolverService.class});
        proxies.setTarget((TemplateCacheKeyResolverService) (arguments, element) -> "home");
        proxies.addAdvice(store.bean("blLoyaltyFragmentKeys", FragmentKeys.class));
        TemplateCacheKeyResolverService keys = (TemplateCacheKeyResolverService) proxies.getProxy();
        Callable<String> key = () -> keys.resolveCacheKey(null, null);
        publish(LADDER);
        assertThat(visiting(paolo, key)).isEqualTo("home");

        secret(products(album));
        assertThat(visiting(paolo, key)).startsWith("home|").isNotEqualTo(visiting(maria, key));
        assertThat(visiting(paolo, key)).isEqualTo(visiting(guest, key));
    }

    @Test
    void what_is_hidden_does_not_come_into_a_cart_by_hand_and_the_cart_says_so() {
        secret(products(album));
        Cart cart = shop.cart(paolo);
        String notice = visiting(paolo, () -> {
            OrderService orders = store.bean("blOrderService", OrderService.class);
            var order = orders.addItem(cart.orderId(), new OrderItemRequestDTO(album, 1), true);
            assertThat(order.getOrderItems()).isEmpty();
            assertThat(order.getOrderMessages())
                    .extracting(message -> message.getMessage())
                    .containsExactly(AccessNotice.KEY);
            return (String) BroadleafRequestContext.getBroadleafRequestContext()
                    .getRequest()
                    .getSession()
                    .getAttribute("loyaltyCheckoutNotice");
        });
        assertThat(notice).isEqualTo("loyalty.checkout.refused.NOT_PUBLIC_YET");
        shop.cart(guest)
                .with(album)
                .seen(order -> assertThat(order.getOrderItems()).isEmpty());
        assertThat(shop.cart(maria).with(album).total()).isEqualTo("75.00");
    }

    @Test
    void what_is_named_by_its_article_alone_is_found_out() {
        secret(products(album));
        long sku =
                jdbc.queryForObject("SELECT DEFAULT_SKU_ID FROM BLC_PRODUCT WHERE PRODUCT_ID = ?", Long.class, album);
        jdbc.update("UPDATE BLC_SKU SET DEFAULT_PRODUCT_ID = ? WHERE SKU_ID = ?", album, sku);
        Cart cart = shop.cart(paolo);
        store.inRequest(() -> {
            OrderItemRequestDTO item = new OrderItemRequestDTO();
            item.setSkuId(sku);
            item.setQuantity(1);
            return store.bean("blOrderService", OrderService.class).addItem(cart.orderId(), item, true);
        });
        cart.seen(order -> assertThat(order.getOrderItems()).isEmpty());
    }

    @Test
    void what_is_in_a_cart_already_stays_when_the_tier_is_lost() {
        secret(products(album));
        Cart cart = shop.cart(maria).with(album);
        adjust(-1);
        assertThat(cart.changed(order -> {}).total()).isEqualTo("75.00");
        assertThat(cart.pays().isSubmitted()).isTrue();
    }

    @Test
    void a_marked_offer_lowers_the_price_of_the_tier_alone_and_its_code_is_unknown_to_others() {
        String five = shop.code(OfferType.ORDER, OfferDiscountType.AMOUNT_OFF, "5");
        long offer = jdbc.queryForObject("SELECT OFFER_ID FROM BLC_OFFER_CODE WHERE OFFER_CODE = ?", Long.class, five);
        publish(LADDER);
        Cart early = shop.cart(paolo).with(album).withCode(five);
        assertThat(early.total()).isEqualTo("70.00");

        secret(new Marked(Set.of(), Set.of(), Set.of(offer)));

        assertThat(early.changed(order -> {}).total()).isEqualTo("75.00");
        assertThat(shop.cart(maria).with(album).withCode(five).total()).isEqualTo("70.00");
        OfferService offers = store.bean("blOfferService", OfferService.class);
        assertThat(visiting(paolo, () -> offers.lookupOfferCodeByCode(five) == null))
                .isTrue();
        assertThat(visiting(maria, () -> offers.lookupOfferCodeByCode(five) == null))
                .isFalse();
    }

    @Test
    void from_a_customer_whose_tier_nobody_can_say_nothing_is_kept_and_guests_still_see_nothing() throws Exception {
        secret(products(album));
        assertThat(sees(paolo)).isFalse();
        try (BrokenTable broken = new BrokenTable("LOY_TIER_STANDING", Fault.RENAMED)) {
            assertThat(sees(paolo)).isTrue();
            assertThat(sees(maria)).isTrue();
            assertThat(sees(guest)).isFalse();
            assertThat(shop.cart(maria).with(album).total()).isEqualTo("75.00");
        }
    }

    private boolean sees(long customer) {
        return visiting(customer, () -> catalogue.findProductByURI(address) != null);
    }

    /** Empty if the host goes its own way. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private List<String> menu() {
        ExtensionResultHolder holder = new ExtensionResultHolder();
        ExtensionResultStatusType result = store.bean(
                        "blCategoriesProcessorExtensionManager", CategoriesProcessorExtensionManager.class)
                .getProxy()
                .findAllPossibleChildCategories("Shop of " + address, "", holder);
        return result == ExtensionResultStatusType.HANDLED
                ? ((List<Category>) holder.getResult())
                        .stream().map(Category::getName).toList()
                : List.of();
    }

    private List<String> searchFilters() {
        SolrQuery query = new SolrQuery();
        store.bean("blLoyaltySearchFilter", SearchFilter.class)
                .modifySolrQuery(query, "*:*", List.of(), new ProductSearchCriteria(), null);
        return query.getFilterQueries() == null ? List.of() : List.of(query.getFilterQueries());
    }

    /** The first of them. */
    private List<Long> featured() {
        RelatedProductDTO wanted = new RelatedProductDTO();
        wanted.setCategoryId(AUTUMN);
        wanted.setQuantity(1);
        wanted.setCumulativeResults(false);
        return store.bean("blRelatedProductsService", RelatedProductsService.class).findRelatedProducts(wanted).stream()
                .map(found -> found.getRelatedProduct().getId())
                .toList();
    }

    private <T> T visiting(long customer, Callable<T> steps) {
        return store.inRequest(() -> {
            visit(customer);
            return steps.call();
        });
    }

    private void visit(long customer) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        BroadleafRequestContext.getBroadleafRequestContext().setWebRequest(new ServletWebRequest(request));
        CustomerState.setCustomer(
                store.bean("blCustomerService", CustomerService.class).readCustomerById(customer));
    }

    private static Marked products(long id) {
        return new Marked(Set.of(), Set.of(id), Set.of());
    }

    /** For an hour from now; Maria reaches the tier. */
    private void secret(Marked marked) {
        EarlyRelease release = new EarlyRelease(
                1,
                "Spring",
                true,
                marked,
                1,
                EarlyRelease.AT_ONCE,
                Instant.now().plusSeconds(3_600));
        publish(LADDER.withEarly(EarlyAccessRules.NONE.withReleases(List.of(release))));
        adjust(100);
    }

    private void publish(TierRules tiers) {
        Programme programme = store.bean("blLoyaltyProgramme", Programme.class);
        ProgrammeRules rules = programme.current().rules();
        programme.publish(
                new ProgrammeRules(true, true, rules.ratio(), rules.base(), false, true).withTiers(tiers), "merchant");
        // Long enough for this node to see it.
        LockSupport.parkNanos(Duration.ofMillis(1_300).toNanos());
    }

    private void adjust(long points) {
        store.bean("blLoyaltyPointAdjustments", PointAdjustments.class)
                .adjust(
                        maria,
                        Points.of(points),
                        new ManualNote("goodwill", "anna"),
                        UUID.randomUUID().toString());
    }

    private void category(long id, String name, Long parent) {
        jdbc.update(
                "INSERT INTO BLC_CATEGORY (CATEGORY_ID, NAME, URL, ACTIVE_START_DATE) VALUES (?, ?, ?, CURRENT_DATE)",
                id,
                name,
                "/c" + id);
        if (parent != null) {
            jdbc.update("""
                    INSERT INTO BLC_CATEGORY_XREF (CATEGORY_XREF_ID, CATEGORY_ID, SUB_CATEGORY_ID, DISPLAY_ORDER)
                    VALUES (?, ?, ?, 1)""", id, parent, id);
        }
    }
}
