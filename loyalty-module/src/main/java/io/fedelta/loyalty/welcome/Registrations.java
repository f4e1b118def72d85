package io.fedelta.loyalty.welcome;

import java.time.Instant;
import java.util.List;

/** The host's registered customers, as the welcome bonus sees them. */
public interface Registrations {

    /**
     * Customers about whom nothing was decided, ascending. The host does not keep when somebody registered, so the
     * creation of the customer stands for it.
     *
     * @param createdAfter how far back to look
     * @param createdBefore later ones are left to the queue
     * @param afterId only ids above this
     */
    List<Registration> undecided(Instant createdAfter, Instant createdBefore, long afterId, int atMost);
}
