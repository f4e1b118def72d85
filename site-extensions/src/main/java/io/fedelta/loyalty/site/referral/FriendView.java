package io.fedelta.loyalty.site.referral;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.site.PageFormat;

/** A friend as the owner of the code sees one: by first name, and whether points came of it; never why not. */
public final class FriendView {

    private final Referral referral;
    private final CustomerFacts customer;
    private final PageFormat format;

    /** @param customer null if the host no longer has the customer */
    FriendView(Referral referral, CustomerFacts customer, PageFormat format) {
        this.referral = referral;
        this.customer = customer;
        this.format = format;
    }

    /** Empty text if there is none. */
    public String getName() {
        return customer == null ? "" : customer.firstName();
    }

    public String getSince() {
        return format.date(referral.attachedAt());
    }

    public String getStateKey() {
        return "loyalty.friends.state."
                + switch (referral.state()) {
                    case WAITING -> "WAITING";
                    case DUE, FRIEND_REWARDED -> "ORDERED";
                    case REWARDED -> "REWARDED";
                    case LOSING, FRIEND_LOST, TAKEN_BACK, REJECTED -> "OVER";
                };
    }
}
