package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.cashback.CashbackEarning;
import java.util.Map;

/** What one order brought in cashback. */
public class EarningView {

    private final CashbackEarning earning;
    private final Map<Long, String> orderNumbers;
    private final AdminFormat format;

    EarningView(CashbackEarning earning, Map<Long, String> orderNumbers, AdminFormat format) {
        this.earning = earning;
        this.orderNumbers = orderNumbers;
        this.format = format;
    }

    public String getEarningId() {
        return earning.earningId();
    }

    public long getCustomerId() {
        return earning.accountId();
    }

    public String getDate() {
        return format.moment(earning.earnedAt());
    }

    /** Part of the message key that tells whose order it was. */
    public String getKind() {
        return earning.source().kind().name();
    }

    public long getOrderId() {
        return earning.source().orderId();
    }

    /** The id if the order has no number (any more). */
    public String getOrderNumber() {
        return orderNumbers.getOrDefault(getOrderId(), Long.toString(getOrderId()));
    }

    public String getAmount() {
        return format.money(earning.amount(), earning.currency());
    }

    /** Null if refunds took nothing. */
    public String getTakenBack() {
        return earning.takenBack().signum() == 0 ? null : format.money(earning.takenBack(), earning.currency());
    }

    /** Part of the message key that tells it. */
    public String getState() {
        return earning.state().name();
    }

    public String getAvailableAt() {
        return format.moment(earning.maturedAt().orElse(earning.availableAt()));
    }
}
