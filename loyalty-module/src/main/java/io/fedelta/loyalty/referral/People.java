package io.fedelta.loyalty.referral;

import java.util.List;
import java.util.Optional;

/** The host's customers, as referrals look at them. Bean {@code blLoyaltyPeople}. */
public interface People {

    /** Empty if there is no such customer, or one without a login. */
    Optional<Person> find(long customerId);

    /**
     * Registered customers with that id or e-mail address, capitals or not; several customers may share an address.
     * Empty for anything that is neither.
     */
    List<Long> called(String idOrAddress);

    /**
     * Registered customers whose first or last name begins with each of the words, capitals or not, by name. Empty if
     * there are no words of two letters.
     */
    List<Long> named(String words, int atMost);

    /** Submitted orders of the customer, and those placed as a guest with the customer's address; oldest first. */
    List<Long> orders(long customerId, int atMost);

    /** Registered customers without a code, ascending; only ids above the given one. */
    List<Long> withoutCode(long afterId, int atMost);

    /** How many of them there are. */
    long countWithoutCode();
}
