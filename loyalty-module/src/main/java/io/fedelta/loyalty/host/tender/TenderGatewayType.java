package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.tender.TenderKind;
import java.util.List;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentType;

/**
 * Our gateways as the host names them on payments. Whatever starts with LOYALTY was given by the merchant and is taken
 * off what earns; a card that was paid for is money like any other.
 */
public final class TenderGatewayType {

    public static final PaymentGatewayType PAID_CARD = new PaymentGatewayType("PAID_GIFT_CARD", "Gift card");
    public static final PaymentGatewayType GIVEN_CARD = new PaymentGatewayType("LOYALTY_GIFT_CARD", "Gift card, given");
    public static final PaymentGatewayType CASHBACK = new PaymentGatewayType("LOYALTY_CASHBACK", "Cashback");
    public static final PaymentGatewayType POINTS = new PaymentGatewayType("LOYALTY_POINTS", "Loyalty points");

    public static final List<PaymentGatewayType> ALL = List.of(PAID_CARD, GIVEN_CARD, CASHBACK, POINTS);

    private TenderGatewayType() {}

    static PaymentGatewayType of(PlannedTender tender) {
        return switch (tender.kind()) {
            case GIFT_CARD -> tender.paidFor() ? PAID_CARD : GIVEN_CARD;
            case CASHBACK -> CASHBACK;
            case POINTS -> POINTS;
        };
    }

    static PaymentType paymentType(TenderKind kind) {
        return kind == TenderKind.GIFT_CARD ? PaymentType.GIFT_CARD : PaymentType.CUSTOMER_CREDIT;
    }

    /** @param type may be null, as a payment's is */
    public static boolean isOurs(PaymentGatewayType type) {
        return type != null && ALL.contains(type);
    }
}
