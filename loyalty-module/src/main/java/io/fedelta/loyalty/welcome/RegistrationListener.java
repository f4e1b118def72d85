package io.fedelta.loyalty.welcome;

/** Hears of customers who have registered, a moment later and off the request. */
public interface RegistrationListener {

    /** May be called again for the same customer, and not at all if the process was killed meanwhile. */
    void registered(Registration registration);
}
