package io.fedelta.loyalty.demo.store.payment;

import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;

/**
 * The words the demo gateway adds to Broadleaf's. A bean in both web applications: Broadleaf knows a type only once the
 * class that declares it has been loaded.
 */
public final class DemoPayments {
    public static final PaymentGatewayType GATEWAY = new PaymentGatewayType("STUDIO_DEMO_CARD", "Studio demo card");

    /**
     * What a refused card leaves behind. It must not be AUTHORIZE_AND_CAPTURE: Broadleaf allows one transaction of that
     * type per payment, and would find two after a second, successful try.
     */
    public static final PaymentTransactionType DECLINED = new PaymentTransactionType("DECLINED", "Declined");

    public static final String CARD_TOKEN = "cardToken";
}
