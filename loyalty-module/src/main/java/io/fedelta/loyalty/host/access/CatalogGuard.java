package io.fedelta.loyalty.host.access;

import io.fedelta.loyalty.access.Sight;
import java.util.ArrayList;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;

/**
 * Stands around the host's {@code CatalogService}: behind an address, and in a list of active goods, there is nothing
 * that is kept from the visitor. Looking goods up by id stays as it is, because carts and orders do that.
 */
public class CatalogGuard implements MethodInterceptor {

    private final Viewers viewers;

    public CatalogGuard(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object found = call.proceed();
        Sight sight = found == null ? Sight.CLEAR : viewers.ofRequest();
        return sight.hidesNothing() ? found : seen(found, sight);
    }

    private static Object seen(Object found, Sight sight) {
        return found instanceof List<?> all
                ? new ArrayList<>(
                        all.stream().filter(one -> !isHidden(one, sight)).toList())
                : isHidden(found, sight) ? null : found;
    }

    static boolean isHidden(Object one, Sight sight) {
        return one instanceof Product product && sight.hidesProduct(product.getId())
                || one instanceof Category category && sight.hidesCategory(category.getId());
    }
}
