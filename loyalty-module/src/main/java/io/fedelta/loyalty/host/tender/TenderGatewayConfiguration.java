package io.fedelta.loyalty.host.tender;

import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;

/** What our gateways can do: take what was held, and give it back in parts. Several pay one order. */
public class TenderGatewayConfiguration implements PaymentGatewayConfiguration {

    private final PaymentGatewayType type;

    public TenderGatewayConfiguration(PaymentGatewayType type) {
        this.type = type;
    }

    @Override
    public PaymentGatewayType getGatewayType() {
        return type;
    }

    @Override
    public boolean isPerformAuthorizeAndCapture() {
        return true;
    }

    @Override
    public void setPerformAuthorizeAndCapture(boolean performAuthorizeAndCapture) {
        if (!performAuthorizeAndCapture) {
            throw new UnsupportedOperationException("What was held is taken at once");
        }
    }

    @Override
    public int getFailureReportingThreshold() {
        return 1;
    }

    @Override
    public void setFailureReportingThreshold(int failureReportingThreshold) {
        throw new UnsupportedOperationException("Each failure is told of");
    }

    @Override
    public boolean handlesAuthorize() {
        return false;
    }

    @Override
    public boolean handlesCapture() {
        return false;
    }

    @Override
    public boolean handlesAuthorizeAndCapture() {
        return true;
    }

    @Override
    public boolean handlesReverseAuthorize() {
        return false;
    }

    @Override
    public boolean handlesVoid() {
        return true;
    }

    @Override
    public boolean handlesRefund() {
        return true;
    }

    @Override
    public boolean handlesPartialCapture() {
        return false;
    }

    @Override
    public boolean handlesMultipleShipment() {
        return false;
    }

    @Override
    public boolean handlesRecurringPayment() {
        return false;
    }

    @Override
    public boolean handlesSavedCustomerPayment() {
        return false;
    }

    @Override
    public boolean handlesMultiplePayments() {
        return true;
    }
}
