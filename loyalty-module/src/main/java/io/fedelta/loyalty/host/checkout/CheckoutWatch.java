package io.fedelta.loyalty.host.checkout;

import io.fedelta.loyalty.earning.service.AwardQueue;
import io.fedelta.loyalty.host.offer.RefusedCodes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.order.domain.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands behind the host's checkout service and changes neither its results nor its exceptions. When a checkout has
 * returned, after its last save, the order is left to be decided. When it has failed, its cart loses the loyalty codes
 * that it may not use. Whatever goes wrong with us stays with us.
 */
public class CheckoutWatch implements BeanPostProcessor, BeanFactoryAware {

    private static final Logger LOG = LoggerFactory.getLogger(CheckoutWatch.class);
    private static final String WATCHED = "blCheckoutService";

    private BeanFactory beans;

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beans = beanFactory;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return WATCHED.equals(beanName) && bean instanceof CheckoutService service ? watched(service) : bean;
    }

    /** A proxy instead of a class of ours: later Broadleaf lines may add methods. */
    private CheckoutService watched(CheckoutService service) {
        return (CheckoutService) Proxy.newProxyInstance(
                CheckoutService.class.getClassLoader(),
                new Class<?>[] {CheckoutService.class},
                (proxy, method, arguments) -> invoke(service, method, arguments));
    }

    private Object invoke(CheckoutService service, Method method, Object[] arguments) throws Throwable {
        boolean checkout = "performCheckout".equals(method.getName()) && arguments[0] instanceof Order;
        try {
            Object result = method.invoke(service, arguments);
            if (checkout) {
                quietly(() -> succeeded((Order) arguments[0]));
            }
            return result;
        } catch (InvocationTargetException failure) {
            if (checkout) {
                quietly(() -> failed((Order) arguments[0]));
            }
            throw failure.getCause();
        }
    }

    private void succeeded(Order order) {
        beans.getBean("blLoyaltyAwardQueue", AwardQueue.class).offer(order.getId());
    }

    private void failed(Order order) {
        beans.getBean("blLoyaltyRefusedCodes", RefusedCodes.class).takeOff(order);
    }

    private static void quietly(Runnable ours) {
        try {
            ours.run();
        } catch (RuntimeException e) {
            LOG.error("Loyalty could not follow up a checkout; if it succeeded, the catch-up will", e);
        }
    }
}
