package io.fedelta.loyalty.host.tender;

import java.math.BigDecimal;
import java.util.Optional;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;

/** Requests and answers in the host's words. Each answer echoes the hold, by which the next request will name it. */
record TenderResponses(PaymentGatewayType gateway) {

    static Optional<String> hold(PaymentRequestDTO request) {
        return Optional.ofNullable(request.getAdditionalFields().get(TenderPayment.HOLD))
                .map(Object::toString);
    }

    static BigDecimal amount(PaymentRequestDTO request) {
        return new BigDecimal(request.getTransactionTotal());
    }

    PaymentResponseDTO done(PaymentRequestDTO request, PaymentTransactionType type, String text) {
        return answer(request, type, text).successful(true);
    }

    /**
     * Of a type that neither counts as paid nor is rolled back: the host keeps a failed transaction on the payment, and
     * stumbles over a second one of a type that counts.
     */
    PaymentResponseDTO declined(PaymentRequestDTO request, String why) {
        return answer(request, PaymentTransactionType.VOID, why).successful(false);
    }

    private PaymentResponseDTO answer(PaymentRequestDTO request, PaymentTransactionType type, String text) {
        PaymentType paymentType =
                TenderGatewayType.PAID_CARD.equals(gateway) || TenderGatewayType.GIVEN_CARD.equals(gateway)
                        ? PaymentType.GIFT_CARD
                        : PaymentType.CUSTOMER_CREDIT;
        PaymentResponseDTO response = new PaymentResponseDTO(paymentType, gateway)
                .orderId(request.getOrderId())
                .amount(new Money(amount(request), request.getOrderCurrencyCode()))
                .paymentTransactionType(type)
                .valid(true)
                .rawResponse(text);
        hold(request).ifPresent(holdId -> response.responseMap(TenderPayment.HOLD, holdId));
        return response;
    }
}
