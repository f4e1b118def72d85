package io.fedelta.loyalty.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.web.extensibility.MergeXmlWebApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A bare Broadleaf store with the module, merged from the same context files as in a shop but without a web server. One
 * for each JVM: the host weaves entity classes once and keeps much of itself in statics.
 */
public final class BroadleafStore {

    public static final String MODULE = "classpath:/loyalty-context/bl-loyalty-engine.xml";

    private static final String HOST = "classpath:/bl-open-admin-contentClient-applicationContext.xml";
    private static final String SHOP = "classpath:/bare-store/store-applicationContext.xml";

    private static BroadleafStore running;

    private final ApplicationContext context;

    private BroadleafStore(ApplicationContext context) {
        this.context = context;
    }

    /** The store of this JVM, started if it is not running yet. */
    public static synchronized BroadleafStore running() {
        if (running == null) {
            running = start(HOST, MODULE, SHOP);
        }
        return running;
    }

    /** Starts the JVM's store without the module, to compare with. */
    public static synchronized BroadleafStore stock() {
        if (running != null) {
            throw new IllegalStateException("This JVM has its store already");
        }
        running = start(HOST, SHOP);
        return running;
    }

    private static BroadleafStore start(String... patches) {
        System.setProperty("currency.default", "EUR");
        System.setProperty("runtime.environment", "development");
        // Its own transactions would come between a test's change of a table and the end of it.
        System.setProperty("loyalty.schedule.enabled", "false");
        System.setProperty("loyalty.card.key", "1:" + "A".repeat(43) + "=");
        System.setProperty("bare.store.dialect", StoreDatabase.ofThisRun().hibernateDialect());
        MergeXmlWebApplicationContext context = new MergeXmlWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.setPatchLocation(String.join(" ", patches));
        context.refresh();
        return new BroadleafStore(context);
    }

    /** Sends what Hibernate holds back in the running transaction to the database. */
    public void flush() {
        EntityManagerFactoryUtils.getTransactionalEntityManager(entityManagers())
                .flush();
    }

    public void request(Runnable steps) {
        inRequest(() -> {
            steps.run();
            return null;
        });
    }

    /**
     * Runs steps as one request does: all of them share one open entity manager, and the store's currency is known.
     * What they throw comes out as it is.
     */
    public <T> T inRequest(Callable<T> steps) {
        EntityManager entityManager = entityManagers().createEntityManager();
        TransactionSynchronizationManager.bindResource(entityManagers(), new EntityManagerHolder(entityManager));
        try {
            return steps.call();
        } catch (Exception e) {
            throw Unchecked.rethrown(e);
        } finally {
            TransactionSynchronizationManager.unbindResource(entityManagers());
            entityManager.close();
            ThreadLocalManager.remove();
        }
    }

    <T> T find(Class<T> entity, Object id) {
        return EntityManagerFactoryUtils.getTransactionalEntityManager(entityManagers())
                .find(entity, id);
    }

    /** Saves in the running transaction, or in one of its own. */
    <T> T save(T entity) {
        AtomicReference<T> saved = new AtomicReference<>();
        new Within(this)
                .committed(() -> saved.set(EntityManagerFactoryUtils.getTransactionalEntityManager(entityManagers())
                        .merge(entity)));
        return saved.get();
    }

    private EntityManagerFactory entityManagers() {
        return bean("entityManagerFactory", EntityManagerFactory.class);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }
}
