package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.service.Holds;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionConfirmationService;

/**
 * Spends what the checkout has held; the same hold as often as asked, but once. Declines by an answer, never by an
 * exception: that would keep the host from recording the payments it has confirmed before.
 */
class TenderConfirmation implements PaymentGatewayTransactionConfirmationService {

    private final Holds holds;
    private final TenderResponses responses;

    TenderConfirmation(Holds holds, TenderResponses responses) {
        this.holds = holds;
        this.responses = responses;
    }

    @Override
    public PaymentResponseDTO confirmTransaction(PaymentRequestDTO request) {
        return TenderResponses.hold(request)
                .flatMap(holds::confirm)
                .filter(hold -> isFor(request, hold))
                .map(hold -> responses.done(request, PaymentTransactionType.AUTHORIZE_AND_CAPTURE, "Paid"))
                .orElseGet(() -> responses.declined(request, "Nothing is held for this payment"));
    }

    /** What the checkout has held is what the host asks for, or the cart was changed in between. */
    private static boolean isFor(PaymentRequestDTO request, Hold hold) {
        return Long.toString(hold.orderId()).equals(request.getOrderId())
                && hold.currency().equals(request.getOrderCurrencyCode())
                && hold.amount().compareTo(TenderResponses.amount(request)) == 0;
    }
}
