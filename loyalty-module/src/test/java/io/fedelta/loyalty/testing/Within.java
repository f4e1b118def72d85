package io.fedelta.loyalty.testing;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs steps of a test inside one of the host's transactions. */
public final class Within {

    private final TransactionTemplate transactions;

    public Within(BroadleafStore store) {
        transactions = new TransactionTemplate(store.bean("blTransactionManager", PlatformTransactionManager.class));
    }

    public void committed(Runnable steps) {
        transactions.execute(status -> {
            steps.run();
            return null;
        });
    }

    public void rolledBack(Runnable steps) {
        transactions.execute(status -> {
            steps.run();
            status.setRollbackOnly();
            return null;
        });
    }
}
