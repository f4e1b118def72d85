package io.fedelta.loyalty.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.catalog.service.type.ProductType;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.domain.OfferCodeImpl;
import org.broadleafcommerce.core.offer.domain.OfferImpl;
import org.broadleafcommerce.core.offer.domain.OfferItemCriteria;
import org.broadleafcommerce.core.offer.domain.OfferItemCriteriaImpl;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;

/** What a test has in its store: {@code shop.customer("Maria")}, {@code shop.product("Portrait", "75.00")}. */
public final class Shop {

    /** Long ago, so that everything is for sale whatever time a test sets. */
    static final Date ALWAYS = Date.from(Instant.parse("2000-01-01T00:00:00Z"));

    private static final String CURRENCY = "EUR";

    final BroadleafStore store;

    public Shop(BroadleafStore store) {
        this.store = store;
        store.request(this::openOnce);
    }

    private void openOnce() {
        if (store.find(BroadleafCurrencyImpl.class, CURRENCY) == null) {
            BroadleafCurrency euro = new BroadleafCurrencyImpl();
            euro.setCurrencyCode(CURRENCY);
            euro.setFriendlyName("Euro");
            euro.setDefaultFlag(true);
            store.save(euro);
            Locale english = new LocaleImpl();
            english.setLocaleCode("en");
            english.setDefaultFlag(true);
            english.setDefaultCurrency(euro);
            store.save(english);
        }
    }

    BroadleafCurrency currency() {
        return store.find(BroadleafCurrencyImpl.class, CURRENCY);
    }

    /** One that the shop sells in besides its own. */
    public BroadleafCurrency otherCurrency(String code) {
        BroadleafCurrency known = store.find(BroadleafCurrencyImpl.class, code);
        if (known != null) {
            return known;
        }
        BroadleafCurrency other = new BroadleafCurrencyImpl();
        other.setCurrencyCode(code);
        other.setFriendlyName(code);
        store.save(other);
        return store.find(BroadleafCurrencyImpl.class, code);
    }

    /** A customer with a login. */
    public long customer(String firstName) {
        return customer(firstName, true);
    }

    public long guest() {
        return customer("Guest", false);
    }

    private long customer(String firstName, boolean registered) {
        return store.inRequest(() -> {
            CustomerService customers = store.bean("blCustomerService", CustomerService.class);
            Customer customer = customers.createCustomerFromId(null);
            customer.setUsername(firstName + "-" + UUID.randomUUID());
            customer.setFirstName(firstName);
            customer.setLastName("Rossi");
            customer.setEmailAddress(customer.getUsername() + "@example.org");
            customer.setRegistered(registered);
            return customers.saveCustomer(customer, registered).getId();
        });
    }

    public long product(String name, String price) {
        return product(name, price, FulfillmentType.DIGITAL);
    }

    public long giftCard(String price) {
        return product("Gift card", price, FulfillmentType.GIFT_CARD);
    }

    private long product(String name, String price, FulfillmentType fulfillment) {
        return store.inRequest(() -> {
            CatalogService catalogue = store.bean("blCatalogService", CatalogService.class);
            Sku sku = catalogue.createSku();
            sku.setName(name);
            sku.setRetailPrice(new Money(new BigDecimal(price), CURRENCY));
            sku.setActiveStartDate(ALWAYS);
            sku.setFulfillmentType(fulfillment);
            sku = catalogue.saveSku(sku);
            Product product = catalogue.createProduct(ProductType.PRODUCT);
            product.setDefaultSku(sku);
            return catalogue.saveProduct(product).getId();
        });
    }

    /** A promo code of the shop's own, for orders or for every item, that anybody may use as often as they like. */
    public String code(OfferType type, OfferDiscountType discount, String value) {
        return store.inRequest(() -> {
            OfferService offers = store.bean("blOfferService", OfferService.class);
            Offer offer = new OfferImpl();
            offer.setName(type.getType() + " " + value);
            offer.setType(type);
            offer.setDiscountType(discount);
            offer.setValue(new BigDecimal(value));
            offer.setStartDate(ALWAYS);
            offer.setCombinableWithOtherOffers(true);
            if (OfferType.ORDER_ITEM.equals(type)) {
                offer.setTargetItemCriteria(Set.of(anyItem()));
            }
            OfferCode code = new OfferCodeImpl();
            code.setOffer(offers.save(offer));
            code.setOfferCode("SHOP-" + UUID.randomUUID());
            return offers.saveOfferCode(code).getOfferCode();
        });
    }

    private static OfferItemCriteria anyItem() {
        OfferItemCriteria criteria = new OfferItemCriteriaImpl();
        criteria.setQuantity(1);
        criteria.setMatchRule("orderItem.name != null");
        return criteria;
    }

    /** Starts a cart for the customer. */
    public Cart cart(long customerId) {
        return new Cart(this, customerId);
    }
}
