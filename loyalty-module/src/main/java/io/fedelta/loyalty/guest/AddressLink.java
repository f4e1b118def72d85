package io.fedelta.loyalty.guest;

import java.time.Instant;
import java.util.Objects;

/**
 * A link that a customer asked for. Bound to customer and address; works once, and only the customer's newest does.
 *
 * @param linkId random, and no secret: the secret is made when the mail leaves, and only its fingerprint is kept
 * @param address of the customer when the link was asked for
 */
public record AddressLink(String linkId, long accountId, Fingerprint address, Instant requestedAt) {

    public AddressLink {
        Objects.requireNonNull(linkId, "linkId");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(requestedAt, "requestedAt");
    }
}
