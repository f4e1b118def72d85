package io.fedelta.loyalty.host.payment;

import io.fedelta.loyalty.payment.Move;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.payment.domain.OrderPayment;

/**
 * The store's own gateways, as far as this web application knows them. What a gateway says it cannot do, or what has no
 * gateway, can only be recorded.
 */
public class PaymentGateways {

    private final PaymentGatewayConfigurationServiceProvider gateways;

    public PaymentGateways(PaymentGatewayConfigurationServiceProvider gateways) {
        this.gateways = gateways;
    }

    /** The movements that the payment's gateway can be asked for. */
    Set<Move> drivenFor(OrderPayment payment) {
        Set<Move> driven = EnumSet.noneOf(Move.class);
        Optional<PaymentGatewayConfigurationService> gateway =
                payment.getCurrency() == null ? Optional.empty() : gateway(payment);
        gateway.filter(known -> known.getTransactionService() != null)
                .map(PaymentGatewayConfigurationService::getConfiguration)
                .ifPresent(able -> addAbilities(able, driven));
        return driven;
    }

    /** @throws PaymentException if the gateway broke down; then nobody knows whether it moved the money */
    PaymentResponseDTO ask(OrderPayment payment, Move move, PaymentRequestDTO request) throws PaymentException {
        PaymentGatewayTransactionService service =
                gateway(payment).orElseThrow().getTransactionService();
        return switch (move) {
            case CAPTURE -> service.capture(request);
            case REFUND -> service.refund(request);
            case VOID -> service.voidPayment(request);
            case REVERSE_AUTHORIZE -> service.reverseAuthorize(request);
            case AUTHORIZE -> throw new IllegalArgumentException("Nothing is authorized after the checkout");
        };
    }

    /** The host's provider throws if it knows no such gateway. */
    private Optional<PaymentGatewayConfigurationService> gateway(OrderPayment payment) {
        if (payment.getGatewayType() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(gateways.getGatewayConfigurationService(payment.getGatewayType()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static void addAbilities(PaymentGatewayConfiguration able, Set<Move> driven) {
        if (able.handlesCapture()) {
            driven.add(Move.CAPTURE);
        }
        if (able.handlesRefund()) {
            driven.add(Move.REFUND);
        }
        if (able.handlesVoid()) {
            driven.add(Move.VOID);
        }
        if (able.handlesReverseAuthorize()) {
            driven.add(Move.REVERSE_AUTHORIZE);
        }
    }
}
