package io.fedelta.loyalty.ledger.service;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Accounts that the running transaction has locked. It keeps them to its end, so nobody needs to lock one twice. */
final class HeldAccounts {

    /** @return false if the transaction holds it already */
    boolean add(long accountId) {
        return held().orElseGet(this::begin).accountIds.add(accountId);
    }

    private Optional<Held> held() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Held.class::isInstance)
                .map(Held.class::cast)
                .filter(held -> held.owner == this)
                .findFirst();
    }

    private Held begin() {
        Held held = new Held(this);
        TransactionSynchronizationManager.registerSynchronization(held);
        return held;
    }

    /** Lives and ends with its transaction; one that is suspended takes it along. */
    private static final class Held extends TransactionSynchronizationAdapter {
        private final HeldAccounts owner;
        private final Set<Long> accountIds = new HashSet<>();

        private Held(HeldAccounts owner) {
            this.owner = owner;
        }
    }
}
