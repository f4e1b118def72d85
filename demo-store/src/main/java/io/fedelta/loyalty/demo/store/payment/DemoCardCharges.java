package io.fedelta.loyalty.demo.store.payment;

import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;

/**
 * Charges cards without a bank: cards ending in 0002 are declined, all others are charged at once and can be voided.
 */
public class DemoCardCharges implements PaymentGatewayTransactionService, PaymentGatewayRollbackService {

    @Override
    public PaymentResponseDTO authorizeAndCapture(PaymentRequestDTO request) throws PaymentException {
        CardToken card = card(request);
        return card.isAccepted()
                ? answer(request, PaymentTransactionType.AUTHORIZE_AND_CAPTURE).successful(true)
                : answer(request, DemoPayments.DECLINED).successful(false);
    }

    @Override
    public PaymentResponseDTO voidPayment(PaymentRequestDTO request) throws PaymentException {
        return answer(request, PaymentTransactionType.VOID).successful(true);
    }

    @Override
    public PaymentResponseDTO rollbackAuthorizeAndCapture(PaymentRequestDTO request) throws PaymentException {
        return voidPayment(request);
    }

    @Override
    public PaymentResponseDTO refund(PaymentRequestDTO request) throws PaymentException {
        return answer(request, PaymentTransactionType.REFUND).successful(true);
    }

    @Override
    public PaymentResponseDTO authorize(PaymentRequestDTO request) throws PaymentException {
        throw unsupported("authorize");
    }

    @Override
    public PaymentResponseDTO capture(PaymentRequestDTO request) throws PaymentException {
        throw unsupported("capture");
    }

    @Override
    public PaymentResponseDTO reverseAuthorize(PaymentRequestDTO request) throws PaymentException {
        throw unsupported("reverseAuthorize");
    }

    @Override
    public PaymentResponseDTO rollbackAuthorize(PaymentRequestDTO request) throws PaymentException {
        throw unsupported("rollbackAuthorize");
    }

    @Override
    public PaymentResponseDTO rollbackCapture(PaymentRequestDTO request) throws PaymentException {
        throw unsupported("rollbackCapture");
    }

    @Override
    public PaymentResponseDTO rollbackRefund(PaymentRequestDTO request) throws PaymentException {
        throw unsupported("rollbackRefund");
    }

    private static CardToken card(PaymentRequestDTO request) throws PaymentException {
        Object token = request.getAdditionalFields().get(DemoPayments.CARD_TOKEN);
        if (token == null) {
            throw new PaymentException("The payment of order " + request.getOrderId() + " carries no card");
        }
        return new CardToken(token.toString());
    }

    private static PaymentResponseDTO answer(PaymentRequestDTO request, PaymentTransactionType type)
            throws PaymentException {
        return new PaymentResponseDTO(PaymentType.CREDIT_CARD, DemoPayments.GATEWAY)
                .amount(new Money(request.getTransactionTotal(), request.getOrderCurrencyCode()))
                .paymentTransactionType(type)
                .rawResponse(type.getFriendlyType())
                .orderId(request.getOrderId())
                .responseMap(DemoPayments.CARD_TOKEN, card(request).value());
    }

    private static PaymentException unsupported(String operation) {
        return new PaymentException("The demo gateway charges at once and does not offer " + operation);
    }
}
