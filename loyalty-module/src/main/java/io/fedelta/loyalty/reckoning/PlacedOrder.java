package io.fedelta.loyalty.reckoning;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.programme.ProgrammeRules;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An order that is explained afterwards, by the rules of its own time.
 *
 * @param submitted rules in force when it was submitted
 * @param paid empty until it is paid in full
 */
public record PlacedOrder(
        OrderFacts order, Instant submittedAt, ProgrammeRules submitted, Optional<Paid> paid, Audience audience) {

    /** @param rules in force then */
    public record Paid(Instant at, ProgrammeRules rules) {}

    /** Customers hear of rules that were open to them, never of what a merchant keeps in the drawer. */
    public enum Audience {
        CUSTOMER,
        MERCHANT
    }

    public PlacedOrder {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(submittedAt, "submittedAt");
        Objects.requireNonNull(submitted, "submitted");
        Objects.requireNonNull(paid, "paid");
        Objects.requireNonNull(audience, "audience");
    }

    public long customerId() {
        return order.customerId();
    }
}
