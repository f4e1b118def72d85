package io.fedelta.loyalty.demo.store.payment;

import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.core.checkout.service.gateway.PassthroughPaymentConfigurationServiceImpl;

/** The demo gateway as Broadleaf looks it up. Like the passthrough gateway it answers null for what it lacks. */
public class DemoGateway extends PassthroughPaymentConfigurationServiceImpl {
    private final PaymentGatewayConfiguration demoConfiguration;
    private final DemoCardCharges charges;

    public DemoGateway(PaymentGatewayConfiguration demoConfiguration, DemoCardCharges charges) {
        this.demoConfiguration = demoConfiguration;
        this.charges = charges;
    }

    @Override
    public PaymentGatewayConfiguration getConfiguration() {
        return demoConfiguration;
    }

    @Override
    public PaymentGatewayTransactionService getTransactionService() {
        return charges;
    }

    @Override
    public PaymentGatewayRollbackService getRollbackService() {
        return charges;
    }
}
