package io.fedelta.loyalty.host.offer;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.broadleafcommerce.core.offer.service.discount.domain.PromotableItemFactory;
import org.broadleafcommerce.core.order.domain.Order;

/** Stands around the host's {@code PromotableItemFactory}, so that each order it prices is a {@link SparingOrder}. */
public class PromotableItemFactoryGuard implements MethodInterceptor {

    @Override
    public Object invoke(MethodInvocation call) {
        Object[] arguments = call.getArguments();
        return new SparingOrder((Order) arguments[0], (PromotableItemFactory) call.getThis(), (Boolean) arguments[1]);
    }
}
