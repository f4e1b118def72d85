package io.fedelta.loyalty.message;

import io.fedelta.loyalty.customer.CustomerFacts;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as a list shows it.
 *
 * @param changedAt last change of its state
 * @param handledBy login of who last sent it again or left it; empty if nobody has
 * @param customer empty if the host no longer has the customer
 */
public record ListedMessage(
        Message message, Instant changedAt, Optional<String> handledBy, Optional<CustomerFacts> customer) {}
