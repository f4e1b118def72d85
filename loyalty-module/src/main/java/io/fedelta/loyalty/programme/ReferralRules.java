package io.fedelta.loyalty.programme;

import java.util.Objects;

/**
 * What a friend brings who comes by a code: once per friend, ever.
 *
 * @param trigger what the friend has to do
 * @param refereePoints for the friend, zero or more
 * @param referrerPoints for the code's owner, zero or more
 * @param linkDays how long a link's code is remembered
 */
public record ReferralRules(boolean enabled, Trigger trigger, long refereePoints, long referrerPoints, int linkDays) {

    public static final ReferralRules OFF = new ReferralRules(false, Trigger.FIRST_SESSION_OR_ORDER, 10, 30, 30);

    /** Stored by name. */
    public enum Trigger {
        /** The first session that took place, or the first order paid in full if that order brings no session. */
        FIRST_SESSION_OR_ORDER,
        FIRST_PAID_ORDER
    }

    public ReferralRules {
        Objects.requireNonNull(trigger, "trigger");
    }
}
