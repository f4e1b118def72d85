package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.tender.service.Holds;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;

/** Gives back what an order was paid with, to where it came from, when a merchant or other software asks for it. */
class TenderReturns implements PaymentGatewayTransactionService {

    private final Holds holds;
    private final TenderResponses responses;

    TenderReturns(Holds holds, TenderResponses responses) {
        this.holds = holds;
        this.responses = responses;
    }

    @Override
    public PaymentResponseDTO refund(PaymentRequestDTO request) {
        return giveBack(request, PaymentTransactionType.REFUND);
    }

    @Override
    public PaymentResponseDTO voidPayment(PaymentRequestDTO request) {
        return giveBack(request, PaymentTransactionType.VOID);
    }

    /** Answers with what really went back, which is less than was asked for if less was left. */
    private PaymentResponseDTO giveBack(PaymentRequestDTO request, PaymentTransactionType type) {
        BigDecimal returned = TenderResponses.hold(request)
                .map(holdId -> holds.refund(holdId, TenderResponses.amount(request), refundId(request)))
                .orElse(BigDecimal.ZERO);
        return returned.signum() > 0
                ? responses
                        .done(request, type, "Given back " + returned.toPlainString())
                        .amount(new Money(returned, request.getOrderCurrencyCode()))
                : responses.declined(request, "Nothing of this payment is left to give back");
    }

    /** Our own order page names what it asks for, so that asking again gives nothing more. */
    private static String refundId(PaymentRequestDTO request) {
        Object step = request.getAdditionalFields().get(RefundReference.FIELD);
        return Objects.requireNonNullElseGet(step, UUID::randomUUID).toString();
    }

    @Override
    public PaymentResponseDTO authorize(PaymentRequestDTO request) {
        throw planned();
    }

    @Override
    public PaymentResponseDTO capture(PaymentRequestDTO request) {
        throw planned();
    }

    @Override
    public PaymentResponseDTO authorizeAndCapture(PaymentRequestDTO request) {
        throw planned();
    }

    @Override
    public PaymentResponseDTO reverseAuthorize(PaymentRequestDTO request) {
        throw planned();
    }

    private static UnsupportedOperationException planned() {
        return new UnsupportedOperationException("What pays is planned on the cart and held by its checkout");
    }
}
