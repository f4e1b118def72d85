package io.fedelta.loyalty.host.checkout;

import io.fedelta.loyalty.host.persistence.BareConnections;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads orders as they are committed now. A session of its own on the running transaction's connection sees neither
 * what an open session holds nor what the second-level cache remembers, and costs no second connection.
 */
public class FreshOrders {

    private static final int TOGETHER = 500;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final SessionFactory sessions;
    private final TransactionTemplate transactions;

    public FreshOrders(DataSource dataSource, EntityManagerFactory entityManagers, PlatformTransactionManager manager) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.sessions = ((HibernateEntityManagerFactory) entityManagers).getSessionFactory();
        this.transactions = new TransactionTemplate(manager);
    }

    /** @param reading takes all it needs from the order: the order's session closes when it returns */
    public <T> Optional<T> read(long orderId, Function<Order, T> reading) {
        return inSession(session -> Optional.ofNullable((Order) session.get(OrderImpl.class, orderId))
                .map(reading));
    }

    /** All that exist, some hundreds in one session, so that what they share is read once. */
    public <T> List<T> readAll(Collection<Long> orderIds, Function<List<Order>, List<T>> reading) {
        if (orderIds.size() <= TOGETHER) {
            return inSession(session -> reading.apply(OrderParts.fetch(session, orderIds)));
        }
        List<Long> all = List.copyOf(orderIds);
        TransactionIds transactions = TransactionIds.read(jdbc, all);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<Long> some = all.subList(from, Math.min(from + TOGETHER, all.size()));
            found.addAll(inSession(session -> reading.apply(OrderParts.fetch(session, some, transactions))));
        }
        return found;
    }

    private <T> T inSession(Function<Session, T> reading) {
        return transactions.execute(status -> {
            Connection connection = DataSourceUtils.getConnection(dataSource);
            try {
                return inSession(BareConnections.bare(connection), reading);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        });
    }

    private <T> T inSession(Connection connection, Function<Session, T> reading) {
        Session session = sessions.withOptions().connection(connection).openSession();
        try {
            session.setCacheMode(CacheMode.IGNORE);
            session.setFlushMode(FlushMode.MANUAL);
            return reading.apply(session);
        } finally {
            session.close();
        }
    }
}
