package io.fedelta.loyalty.admin.recalculation;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.recalculation.Gain;

/** What one member gains. */
public class GainView {

    private final Gain gain;
    private final CustomerFacts customer;
    private final AdminFormat format;

    /** @param customer null if there is none any more */
    GainView(Gain gain, CustomerFacts customer, AdminFormat format) {
        this.gain = gain;
        this.customer = customer;
        this.format = format;
    }

    public long getCustomerId() {
        return gain.accountId();
    }

    public boolean isCustomerThere() {
        return customer != null;
    }

    public String getName() {
        return customer == null ? "" : customer.fullName();
    }

    public String getPoints() {
        return format.number(gain.points());
    }

    public String getOrders() {
        return format.number(gain.orders());
    }

    public String getSessions() {
        return format.number(gain.sessions());
    }
}
