package io.fedelta.loyalty.admin.recalculation;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.recalculation.CreatedSession;

/** A session that the run creates. */
public class CreatedSessionView {

    private final CreatedSession session;
    private final CustomerFacts customer;
    private final AdminFormat format;

    /** @param customer null if there is none any more */
    CreatedSessionView(CreatedSession session, CustomerFacts customer, AdminFormat format) {
        this.session = session;
        this.customer = customer;
        this.format = format;
    }

    public String getName() {
        return customer == null ? "" : customer.fullName();
    }

    public long getOrderId() {
        return session.orderId();
    }

    public String getType() {
        return session.type();
    }

    public String getDone() {
        return format.moment(session.doneAt());
    }

    public String getPoints() {
        return format.number(session.points());
    }
}
