package io.fedelta.loyalty.testing;

import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.common.web.extensibility.MergeXmlWebApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;

/**
 * A bare Broadleaf store with the module, merged from the same context files as in a shop but without a web server. One
 * for each JVM: the host weaves entity classes once and keeps much of itself in statics.
 */
public final class BroadleafStore {

    public static final String MODULE = "classpath:/loyalty-context/bl-loyalty-module.xml";

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
        System.setProperty("runtime.environment", "development");
        System.setProperty("bare.store.dialect", StoreDatabase.ofThisRun().hibernateDialect());
        MergeXmlWebApplicationContext context = new MergeXmlWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.setPatchLocation(String.join(" ", patches));
        context.refresh();
        return new BroadleafStore(context);
    }

    /** Sends what Hibernate holds back in the running transaction to the database. */
    public void flush() {
        EntityManagerFactoryUtils.getTransactionalEntityManager(
                        bean("entityManagerFactory", EntityManagerFactory.class))
                .flush();
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }
}
