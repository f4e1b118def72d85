package io.fedelta.loyalty.host.checkout;

import io.fedelta.loyalty.host.persistence.BareConnections;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.hibernate.CacheMode;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.ejb.HibernateEntityManagerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads an order as it is committed now. A session of its own on the running transaction's connection sees neither what
 * an open session holds nor what the second-level cache remembers, and costs no second connection.
 */
public class FreshOrders {

    private final DataSource dataSource;
    private final SessionFactory sessions;
    private final TransactionTemplate transactions;

    public FreshOrders(DataSource dataSource, EntityManagerFactory entityManagers, PlatformTransactionManager manager) {
        this.dataSource = dataSource;
        this.sessions = ((HibernateEntityManagerFactory) entityManagers).getSessionFactory();
        this.transactions = new TransactionTemplate(manager);
    }

    /** @param reading takes all it needs from the order: the order's session closes when it returns */
    public <T> Optional<T> read(long orderId, Function<Order, T> reading) {
        return transactions.execute(status -> {
            Connection connection = DataSourceUtils.getConnection(dataSource);
            try {
                return read(BareConnections.bare(connection), orderId, reading);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        });
    }

    private <T> Optional<T> read(Connection connection, long orderId, Function<Order, T> reading) {
        Session session = sessions.withOptions().connection(connection).openSession();
        try {
            session.setCacheMode(CacheMode.IGNORE);
            session.setFlushMode(FlushMode.MANUAL);
            return Optional.ofNullable((Order) session.get(OrderImpl.class, orderId))
                    .map(reading);
        } finally {
            session.close();
        }
    }
}
