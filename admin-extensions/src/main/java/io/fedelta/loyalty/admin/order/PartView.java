package io.fedelta.loyalty.admin.order;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.payment.Move;
import io.fedelta.loyalty.payment.PaymentMoney.Part;
import java.time.Instant;
import org.broadleafcommerce.common.payment.PaymentType;

/** A transaction that can be captured, refunded or undone. */
public class PartView {

    private final Part part;
    private final String currency;
    private final AdminFormat format;

    PartView(Part part, String currency, AdminFormat format) {
        this.part = part;
        this.currency = currency;
        this.format = format;
    }

    public String getId() {
        return Long.toString(part.transactionId());
    }

    public String getLeft() {
        return format.money(part.left(), currency);
    }

    public String getAt() {
        return part.transaction()
                .at()
                .filter(Instant.EPOCH::isBefore)
                .map(format::moment)
                .orElse("");
    }

    /** Part of the message key that names it: what was promised is neither held nor received. */
    public String getSort() {
        return part.transaction().promised()
                ? "PROMISE"
                : part.transaction().move().name();
    }

    /** The host's own name of the payment's type, or its code if it has none. */
    public String getType() {
        PaymentType type = PaymentType.getInstance(part.payment().type());
        return type == null ? part.payment().type() : type.getFriendlyType();
    }

    public boolean isCaptureDriven() {
        return part.payment().driven().contains(Move.CAPTURE);
    }

    public boolean isRefundDriven() {
        return part.payment().driven().contains(Move.REFUND);
    }

    public boolean isUndoDriven() {
        return part.payment()
                .driven()
                .contains(part.transaction().move() == Move.CAPTURE ? Move.VOID : Move.REVERSE_AUTHORIZE);
    }
}
