package io.fedelta.loyalty.admin.referral;

import io.fedelta.loyalty.customer.CustomerFacts;

/** One of several customers whom an administrator may mean. */
public class FriendChoiceView {

    private final CustomerFacts customer;
    private final boolean chosen;

    FriendChoiceView(CustomerFacts customer, boolean chosen) {
        this.customer = customer;
        this.chosen = chosen;
    }

    public String getId() {
        return Long.toString(customer.customerId());
    }

    public String getName() {
        return customer.fullName();
    }

    /** Empty text if there is none. */
    public String getEmail() {
        return customer.email().orElse("");
    }

    public boolean isChosen() {
        return chosen;
    }
}
