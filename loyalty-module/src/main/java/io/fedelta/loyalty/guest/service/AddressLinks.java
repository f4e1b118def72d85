package io.fedelta.loyalty.guest.service;

import io.fedelta.loyalty.guest.LinkAnswer;

/**
 * Shows that mail to a customer's address reaches that customer: by a link that works once, for a while, for this
 * customer, and as long as the address is the same and no newer link was asked for.
 */
public interface AddressLinks {

    /** Sends the customer a link, unless too many were asked for. In a transaction of its own. */
    LinkAnswer send(long customerId);

    /** Whether the link with that secret would work now. Changes nothing: mail scanners open links too. */
    boolean works(long customerId, String secret);

    /**
     * Uses the link up and notes the customer's address as confirmed, in a transaction of its own.
     *
     * @return false if it does not work, for whatever reason
     */
    boolean confirm(long customerId, String secret);

    /** Whether the customer has confirmed that address, and not another one since. */
    boolean isConfirmed(long customerId, String address);
}
