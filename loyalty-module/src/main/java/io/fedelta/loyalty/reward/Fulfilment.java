package io.fedelta.loyalty.reward;

import io.fedelta.loyalty.customer.CustomerFacts;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A custom reward as the merchant's to-do list shows it.
 *
 * @param marks how many marks it has got so far; names what a person saw
 * @param last the newest mark; empty if there is none
 * @param customer empty if the host no longer has the customer
 */
public record Fulfilment(Grant grant, int marks, Optional<Mark> last, Optional<CustomerFacts> customer) {

    public Fulfilment {
        Objects.requireNonNull(grant, "grant");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(customer, "customer");
    }

    /**
     * What a person has said of it.
     *
     * @param note empty text for none
     */
    public record Mark(boolean fulfilled, String note, String actor, Instant at) {}
}
