package io.fedelta.loyalty.earning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Captures of an order, oldest first, and the part paid with loyalty money.
 *
 * @param captures everything that covers the total, loyalty money included
 * @param loyaltyTenders paid with points, cashback or reward cards; zero or more
 */
public record PaymentFacts(List<Capture> captures, BigDecimal loyaltyTenders) {

    /** @param cashOnDelivery whether this is a promise to pay at the door that the host books as captured at once */
    public record Capture(BigDecimal amount, Instant at, boolean cashOnDelivery) {}

    public PaymentFacts {
        captures = List.copyOf(captures);
        Objects.requireNonNull(loyaltyTenders, "loyaltyTenders");
    }
}
