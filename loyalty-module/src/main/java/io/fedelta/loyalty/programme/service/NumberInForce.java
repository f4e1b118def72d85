package io.fedelta.loyalty.programme.service;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The number of the version in force. A transaction asks for it once: its whole work goes by one set of rules, and a
 * batch of awards costs one question. Outside a transaction it is asked each time.
 */
final class NumberInForce {

    private final LongSupplier read;

    NumberInForce(LongSupplier read) {
        this.read = read;
    }

    long get() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return read.getAsLong();
        }
        return remembered().orElseGet(this::remember).number;
    }

    /** Whoever changes the rules has to see what others have changed, and then the change. */
    void forget() {
        remembered().ifPresent(known -> known.forgotten = true);
    }

    private Optional<Remembered> remembered() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(Remembered.class::isInstance)
                        .map(Remembered.class::cast)
                        .filter(known -> known.isOf(this))
                        .findFirst()
                : Optional.empty();
    }

    private Remembered remember() {
        Remembered known = new Remembered(this, read.getAsLong());
        TransactionSynchronizationManager.registerSynchronization(known);
        return known;
    }

    /** Lives and ends with its transaction; one that is suspended takes it along. */
    private static final class Remembered extends TransactionSynchronizationAdapter {
        private final NumberInForce owner;
        private final long number;
        private boolean forgotten;

        private Remembered(NumberInForce owner, long number) {
            this.owner = owner;
            this.number = number;
        }

        private boolean isOf(NumberInForce asking) {
            return owner == asking && !forgotten;
        }
    }
}
