package io.fedelta.loyalty.host.customer;

import io.fedelta.loyalty.change.MemberChanges;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.hibernate.ejb.HibernateEntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Hears after each commit which customers were renamed through Hibernate, and leaves them to a thread of its own: what
 * is written in the middle of somebody else's commit has no transaction. What other software renames, or a killed node
 * forgets, the nightly comparison finds. Whatever goes wrong with us stays with us.
 */
public class NameWatch implements PostUpdateEventListener, RecurringTask, InitializingBean {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(NameWatch.class);
    private static final Set<String> NAMES = Set.of("firstName", "lastName");
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int WAITING_AT_MOST = 10_000;

    private final transient EntityManagerFactory entityManagers;
    private final transient JdbcTemplate jdbc;
    private final transient MemberChanges changes;
    private final Set<Long> renamed = ConcurrentHashMap.newKeySet();

    public NameWatch(EntityManagerFactory entityManagers, JdbcTemplate jdbc) {
        this.entityManagers = entityManagers;
        this.jdbc = jdbc;
        this.changes = new MemberChanges(jdbc);
    }

    @Override
    public void afterPropertiesSet() {
        SessionFactoryImplementor sessions =
                (SessionFactoryImplementor) ((HibernateEntityManagerFactory) entityManagers).getSessionFactory();
        EventListenerRegistry listeners = sessions.getServiceRegistry().getService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.POST_COMMIT_UPDATE, this);
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        try {
            if (event.getEntity() instanceof Customer customer && renamed(event) && renamed.size() < WAITING_AT_MOST) {
                renamed.add(customer.getId());
            }
        } catch (RuntimeException e) {
            LOG.error("Loyalty could not follow a customer's new name; the nightly comparison will", e);
        }
    }

    @Override
    public String name() {
        return "new names";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        for (Long customerId : renamed) {
            if (isMember(customerId)) {
                changes.touched(customerId);
            }
            renamed.remove(customerId);
        }
    }

    private static boolean renamed(PostUpdateEvent event) {
        String[] properties = event.getPersister().getPropertyNames();
        return event.getDirtyProperties() == null
                || IntStream.of(event.getDirtyProperties()).anyMatch(dirty -> NAMES.contains(properties[dirty]));
    }

    private boolean isMember(long customerId) {
        List<Long> accounts =
                jdbc.queryForList("SELECT ACCOUNT_ID FROM LOY_ACCOUNT WHERE ACCOUNT_ID = ?", Long.class, customerId);
        return !accounts.isEmpty();
    }
}
