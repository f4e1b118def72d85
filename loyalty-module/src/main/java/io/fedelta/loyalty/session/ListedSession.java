package io.fedelta.loyalty.session;

import java.util.Objects;

/**
 * A session as lists show one.
 *
 * @param customer first and last name; empty text if there is none
 * @param email empty text if there is none
 * @param orderNumber what people know the order by; empty text if it is gone or has none
 */
public record ListedSession(Session session, String customer, String email, String orderNumber) {

    public ListedSession {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(orderNumber, "orderNumber");
    }
}
