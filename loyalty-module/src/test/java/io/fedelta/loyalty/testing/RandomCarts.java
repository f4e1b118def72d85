package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupFee;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupFeeImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.TaxDetail;
import org.broadleafcommerce.core.order.domain.TaxDetailImpl;
import org.broadleafcommerce.core.order.domain.TaxType;

/** Carts of every kind, the same for the same seed. Prints the seed, so that a cart that fails can be had again. */
public final class RandomCarts {

    private final Shop shop;
    private final long seed;
    private final Random random;
    private final List<Long> products;
    private final List<String> codes;

    public RandomCarts(Shop shop, long seed) {
        this.shop = shop;
        this.seed = seed;
        this.random = new Random(seed);
        this.products = IntStream.range(0, 6)
                .mapToObj(number -> shop.product("Product " + number, price(20_000)))
                .toList();
        this.codes = List.of(
                shop.code(OfferType.ORDER, OfferDiscountType.AMOUNT_OFF, "7.00"),
                shop.code(OfferType.ORDER, OfferDiscountType.PERCENT_OFF, "12.5"),
                shop.code(OfferType.ORDER_ITEM, OfferDiscountType.PERCENT_OFF, "15"),
                shop.code(OfferType.ORDER_ITEM, OfferDiscountType.AMOUNT_OFF, "0.33"));
    }

    public ProgrammeRules rules() {
        List<String> ratios = List.of("1", "0.5", "2", "0.3333", "7.25");
        EarningBase base = new EarningBase(
                random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), true);
        return new ProgrammeRules(true, true, Ratio.of(ratios.get(random.nextInt(ratios.size()))), base, false, false);
    }

    public Cart cart() {
        Cart cart = shop.cart(shop.customer("Maria"));
        int lines = 1 + random.nextInt(4);
        for (int line = 0; line < lines; line++) {
            cart.with(1 + random.nextInt(5), products.get(random.nextInt(products.size())));
        }
        if (random.nextInt(4) == 0) {
            cart.with(shop.giftCard(price(10_000)));
        }
        codes.stream().filter(code -> random.nextInt(3) == 0).forEach(cart::withCode);
        return cart.changed(this::charges);
    }

    /** Shipping, fees and tax, each on some carts. */
    private void charges(Order order) {
        FulfillmentGroup group = order.getFulfillmentGroups().get(0);
        if (random.nextBoolean()) {
            group.setShippingOverride(true);
            group.setFulfillmentPrice(money(1_500));
            group.setSaleFulfillmentPrice(group.getFulfillmentPrice());
            group.setRetailFulfillmentPrice(group.getFulfillmentPrice());
        }
        if (random.nextBoolean()) {
            FulfillmentGroupFee fee = new FulfillmentGroupFeeImpl();
            fee.setName("Handling");
            fee.setAmount(money(500));
            fee.setFulfillmentGroup(group);
            group.addFulfillmentGroupFee(fee);
        }
        if (random.nextBoolean()) {
            TaxDetail tax = new TaxDetailImpl();
            tax.setType(TaxType.COMBINED);
            tax.setAmount(money(3_000));
            group.getTaxes().add(tax);
        }
    }

    private Money money(int cents) {
        return new Money(price(cents), "EUR");
    }

    private String price(int cents) {
        return BigDecimal.valueOf(1 + random.nextInt(cents), 2).toPlainString();
    }

    @Override
    public String toString() {
        return "-Dseed=" + seed;
    }
}
