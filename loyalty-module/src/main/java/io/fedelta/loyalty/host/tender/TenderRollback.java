package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.tender.service.Holds;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;

/**
 * Gives back what a failed checkout has spent. Always answers that it did: a failure would keep the host's other
 * handlers from running, and what could not be given back now will be when the hold is settled.
 */
class TenderRollback implements PaymentGatewayRollbackService {

    private final Holds holds;
    private final TenderResponses responses;

    TenderRollback(Holds holds, TenderResponses responses) {
        this.holds = holds;
        this.responses = responses;
    }

    @Override
    public PaymentResponseDTO rollbackAuthorize(PaymentRequestDTO request) {
        return release(request);
    }

    @Override
    public PaymentResponseDTO rollbackCapture(PaymentRequestDTO request) {
        return release(request);
    }

    @Override
    public PaymentResponseDTO rollbackAuthorizeAndCapture(PaymentRequestDTO request) {
        return release(request);
    }

    private PaymentResponseDTO release(PaymentRequestDTO request) {
        TenderResponses.hold(request).ifPresent(holds::release);
        return responses.done(request, PaymentTransactionType.VOID, "Given back");
    }

    @Override
    public PaymentResponseDTO rollbackRefund(PaymentRequestDTO request) {
        throw new UnsupportedOperationException("What a customer got back stays theirs");
    }
}
