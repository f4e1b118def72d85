package io.fedelta.loyalty.site.reckoning;

import io.fedelta.loyalty.session.Session;

/** A session of the order, and what it has brought or why nothing. */
public final class OrderSessionView {

    private final Session session;

    OrderSessionView(Session session) {
        this.session = session;
    }

    public String getType() {
        return session.type().name();
    }

    public String getReasonKey() {
        return "loyalty.order.session." + session.status().reason();
    }

    public long getPoints() {
        return session.status().points().value();
    }
}
