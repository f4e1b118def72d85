package io.fedelta.loyalty.host.checkout;

import io.fedelta.loyalty.earning.service.AwardQueue;
import java.util.Optional;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.hibernate.Hibernate;
import org.hibernate.ejb.HibernateEntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.proxy.HibernateProxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/**
 * Hears after each commit which payments and orders were written through Hibernate, by whatever part of the shop, and
 * leaves their orders to be looked at. Carts are passed by, and nothing is loaded: what cannot be told from memory is
 * left to the catch-up, as are the changes of other software; what a checkout writes, its end will tell. Whatever goes
 * wrong with us stays with us.
 */
public class PaymentWatch implements PostInsertEventListener, PostUpdateEventListener, InitializingBean {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PaymentWatch.class);

    private final transient EntityManagerFactory entityManagers;
    private final transient AwardQueue queue;
    private final transient RunningCheckouts checkouts;

    public PaymentWatch(EntityManagerFactory entityManagers, AwardQueue queue, RunningCheckouts checkouts) {
        this.entityManagers = entityManagers;
        this.queue = queue;
        this.checkouts = checkouts;
    }

    @Override
    public void afterPropertiesSet() {
        SessionFactoryImplementor sessions =
                (SessionFactoryImplementor) ((HibernateEntityManagerFactory) entityManagers).getSessionFactory();
        EventListenerRegistry listeners = sessions.getServiceRegistry().getService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.POST_COMMIT_INSERT, this);
        listeners.appendListeners(EventType.POST_COMMIT_UPDATE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        written(event.getEntity());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        written(event.getEntity());
    }

    private void written(Object entity) {
        try {
            orderOf(entity)
                    .filter(PaymentWatch::mayBeSubmitted)
                    .map(PaymentWatch::idOf)
                    .filter(orderId -> !checkouts.contains(orderId))
                    .ifPresent(queue::changed);
        } catch (RuntimeException e) {
            LOG.error("Loyalty could not follow a payment; the catch-up will", e);
        }
    }

    private static Optional<Order> orderOf(Object entity) {
        if (entity instanceof PaymentTransaction transaction) {
            return Optional.ofNullable(transaction.getOrderPayment())
                    .filter(Hibernate::isInitialized)
                    .map(OrderPayment::getOrder);
        }
        if (entity instanceof OrderPayment payment) {
            return Optional.ofNullable(payment.getOrder());
        }
        return Optional.of(entity).filter(Order.class::isInstance).map(Order.class::cast);
    }

    private static boolean mayBeSubmitted(Order order) {
        return !Hibernate.isInitialized(order)
                || OrderStatus.SUBMITTED.equals(order.getStatus())
                || OrderStatus.CANCELLED.equals(order.getStatus());
    }

    /** Asking a proxy for its id would load it. */
    private static long idOf(Order order) {
        return order instanceof HibernateProxy proxy
                ? (Long) proxy.getHibernateLazyInitializer().getIdentifier()
                : order.getId();
    }
}
