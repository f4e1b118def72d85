package io.fedelta.loyalty.transaction;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole unit of work is tried again, never a part of it: what it had read may be stale. */
public class RetryingTransactions implements LoyaltyTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingTransactions.class);
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 10;

    private final TransactionTemplate template;

    public RetryingTransactions(PlatformTransactionManager transactionManager) {
        template = new TransactionTemplate(transactionManager);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T> T inNew(Supplier<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return template.execute(status -> work.get());
            } catch (RuntimeException e) {
                if (tried == TRIES || !Conflicts.isConflict(e) || !pause(tried)) {
                    throw e;
                }
                LOG.debug("A concurrent transaction got in the way, try {} follows", tried + 1, e);
            }
        }
    }

    /** A random part of a span that doubles with every try, so that the rivals don't meet again. */
    private static boolean pause(int tried) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, FIRST_PAUSE_MILLIS << tried));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
