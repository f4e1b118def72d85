package io.fedelta.loyalty.admin.order;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.ledger.Points;

/** What the order's payment has earned, or why it has not. */
public class OrderPointsView {

    private final Decision decision;
    private final AdminFormat format;

    OrderPointsView(Decision decision, AdminFormat format) {
        this.decision = decision;
        this.format = format;
    }

    /** Part of the message key that tells it. */
    public String getReason() {
        return decision.reason().name();
    }

    public String getPoints() {
        return format.points(decision.points());
    }

    /** What refunds took of them; null if nothing. */
    public String getTakenBack() {
        Points takenBack = decision.refunded().takenBack();
        return takenBack.isZero() ? null : format.points(takenBack);
    }
}
