package io.fedelta.loyalty.host.access;

import io.fedelta.loyalty.access.Sight;
import java.util.ArrayList;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.broadleafcommerce.core.catalog.domain.PromotableProduct;
import org.broadleafcommerce.core.catalog.domain.RelatedProductDTO;

/**
 * Stands around the host's {@code RelatedProductsService}: what is kept from the visitor is neither featured nor
 * recommended, and others move up into its place.
 */
public class RelatedProductsGuard implements MethodInterceptor {

    private final Viewers viewers;

    public RelatedProductsGuard(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Sight sight = viewers.ofRequest();
        return sight.hidesNothing() ? call.proceed() : seen(call, (RelatedProductDTO) call.getArguments()[0], sight);
    }

    private static List<PromotableProduct> seen(MethodInvocation call, RelatedProductDTO wanted, Sight sight)
            throws Throwable {
        Integer quantity = wanted.getQuantity();
        wanted.setQuantity(null);
        try {
            List<PromotableProduct> seen = new ArrayList<>();
            if (call.proceed() instanceof List<?> all) {
                all.stream()
                        .map(PromotableProduct.class::cast)
                        .filter(one -> !CatalogGuard.isHidden(one.getRelatedProduct(), sight))
                        .limit(quantity == null ? all.size() : quantity)
                        .forEach(seen::add);
            }
            return seen;
        } finally {
            wanted.setQuantity(quantity);
        }
    }
}
