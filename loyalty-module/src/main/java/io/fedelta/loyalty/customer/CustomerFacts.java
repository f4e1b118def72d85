package io.fedelta.loyalty.customer;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What we know of a customer. Nothing of it is stored by us.
 *
 * @param firstName empty text if the customer gave none; last name alike
 * @param email empty if there is none to write to
 * @param registered whether the customer has a login in the store
 * @param locale the customer's own, else the store's
 */
public record CustomerFacts(
        long customerId, String firstName, String lastName, Optional<String> email, boolean registered, Locale locale) {

    public CustomerFacts {
        Objects.requireNonNull(firstName, "firstName");
        Objects.requireNonNull(lastName, "lastName");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(locale, "locale");
    }

    /** First and last name; empty text if there is neither. */
    public String fullName() {
        return (firstName + " " + lastName).strip();
    }
}
