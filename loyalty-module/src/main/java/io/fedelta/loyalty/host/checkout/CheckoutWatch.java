package io.fedelta.loyalty.host.checkout;

import io.fedelta.loyalty.earning.service.AwardQueue;
import io.fedelta.loyalty.host.offer.RefusedCodes;
import io.fedelta.loyalty.host.tender.RefusedTenders;
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
 * and tenders that it may not use. Whatever goes wrong with us stays with us.
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
        return "performCheckout".equals(method.getName()) && arguments[0] instanceof Order order
                ? checkOut(service, method, arguments, order)
                : passOn(service, method, arguments);
    }

    private Object checkOut(CheckoutService service, Method method, Object[] arguments, Order order) throws Throwable {
        quietly(() -> running().begin(order.getId()));
        try {
            Object result = passOn(service, method, arguments);
            quietly(() -> succeeded(order));
            return result;
        } catch (Throwable failure) {
            quietly(() -> failed(order, failure));
            throw failure;
        }
    }

    private static Object passOn(CheckoutService service, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private void succeeded(Order order) {
        running().end(order.getId());
        queue().offer(order.getId());
    }

    /** What the checkout has written until then may be news about an order that was decided before. */
    private void failed(Order order, Throwable failure) {
        running().end(order.getId());
        queue().changed(order.getId());
        quietly(() ->
                beans.getBean("blLoyaltyRefusedTenders", RefusedTenders.class).takeOff(order, failure));
        beans.getBean("blLoyaltyRefusedCodes", RefusedCodes.class).takeOff(order);
    }

    private RunningCheckouts running() {
        return beans.getBean("blLoyaltyRunningCheckouts", RunningCheckouts.class);
    }

    private AwardQueue queue() {
        return beans.getBean("blLoyaltyAwardQueue", AwardQueue.class);
    }

    private static void quietly(Runnable ours) {
        try {
            ours.run();
        } catch (RuntimeException e) {
            LOG.error("Loyalty could not follow up a checkout; if it succeeded, the catch-up will", e);
        }
    }
}
