package io.fedelta.loyalty.admin.reckoning;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.reckoning.OrderReckoning;
import io.fedelta.loyalty.session.Session;
import java.math.BigDecimal;
import java.util.List;

/** How a decided order's points came about. */
public class ReckoningView {

    private final OrderReckoning reckoning;
    private final Decision decision;
    private final AdminFormat format;

    ReckoningView(OrderReckoning reckoning, Decision decision, AdminFormat format) {
        this.reckoning = reckoning;
        this.decision = decision;
        this.format = format;
    }

    /** Part of the message key that tells what was decided. */
    public String getReason() {
        return decision.reason().name();
    }

    public String getPoints() {
        return format.points(decision.points());
    }

    public String getOpen() {
        return money(reckoning.order().total().subtract(reckoning.paid()));
    }

    /** Null unless it waits for its payment. */
    public String getPaid() {
        return isPromise() ? money(reckoning.paid()) : null;
    }

    public String getTotal() {
        return money(reckoning.order().total());
    }

    private String money(BigDecimal amount) {
        OrderFacts order = reckoning.order();
        return format.money(amount, order.currency());
    }

    /** Whether the sum is what the order would earn at today's rules. */
    public boolean isPromise() {
        return decision.state() == State.WAITING;
    }

    /** Null if there is nothing to count. */
    public PaymentView getPayment() {
        return reckoning
                .payment()
                .map(payment -> new PaymentView(payment, format))
                .orElse(null);
    }

    public List<SessionLineView> getSessions() {
        return reckoning.sessions().stream()
                .map(session -> new SessionLineView(session, format))
                .toList();
    }

    public MissesView getMisses() {
        return new MissesView(reckoning, format);
    }

    /** A session of the order, and what it has brought or why nothing. */
    public static class SessionLineView {

        private final Session session;
        private final AdminFormat format;

        SessionLineView(Session session, AdminFormat format) {
            this.session = session;
            this.format = format;
        }

        public String getType() {
            return session.type().name();
        }

        /** Part of the message key that tells it. */
        public String getReason() {
            return session.status().reason().name();
        }

        /** Null if it has brought none. */
        public String getPoints() {
            return session.status().points().isZero()
                    ? null
                    : format.change(session.status().points());
        }
    }
}
