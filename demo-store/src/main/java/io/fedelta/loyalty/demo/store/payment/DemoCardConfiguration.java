package io.fedelta.loyalty.demo.store.payment;

import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;

/** What the demo gateway can do: charge at once, void, refund; one card per order. */
public class DemoCardConfiguration implements PaymentGatewayConfiguration {

    @Override
    public PaymentGatewayType getGatewayType() {
        return DemoPayments.GATEWAY;
    }

    @Override
    public boolean isPerformAuthorizeAndCapture() {
        return true;
    }

    @Override
    public void setPerformAuthorizeAndCapture(boolean performAuthorizeAndCapture) {
        if (!performAuthorizeAndCapture) {
            throw new IllegalArgumentException("The demo gateway always charges at once");
        }
    }

    @Override
    public int getFailureReportingThreshold() {
        return 1;
    }

    @Override
    public void setFailureReportingThreshold(int failureReportingThreshold) {
        throw new IllegalArgumentException("The demo gateway reports every failure");
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
        return false;
    }
}
