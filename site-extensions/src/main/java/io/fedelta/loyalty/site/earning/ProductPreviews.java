package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.host.catalog.ProductFacts;
import io.fedelta.loyalty.site.Trouble;
import io.fedelta.loyalty.site.Visitor;
import java.util.Optional;
import org.broadleafcommerce.core.catalog.domain.Product;

/** Says what one of a product earns, to whoever looks at its page. */
public class ProductPreviews {

    /** No customer has this id; who is not known holds no tier and has no birthday. */
    private static final long NOBODY = 0;

    private final ProductFacts products;
    private final Promises promises;
    private final Trouble trouble = new Trouble();

    public ProductPreviews(ProductFacts products, Promises promises) {
        this.products = products;
        this.promises = promises;
    }

    /** Empty for a product that earns nothing. */
    public Optional<ProductPreviewView> of(Product product, Optional<Visitor> visitor) {
        long customer = visitor.map(Visitor::customerId).orElse(NOBODY);
        Optional<OrderFacts> cart = trouble.notedIn(() -> products.inCartOf(customer, product));
        return cart.flatMap(promises::promise).map(ProductPreviewView::new);
    }
}
