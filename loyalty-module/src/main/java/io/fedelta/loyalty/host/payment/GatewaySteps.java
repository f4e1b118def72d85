package io.fedelta.loyalty.host.payment;

import io.fedelta.loyalty.host.checkout.FreshOrders;
import io.fedelta.loyalty.host.tender.RefundReference;
import io.fedelta.loyalty.host.tender.TenderGatewayType;
import io.fedelta.loyalty.payment.ActionStep;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.payment.StepState;
import io.fedelta.loyalty.payment.dao.ActionStepRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.Optional;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderToPaymentRequestDTOService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Asks gateways outside of every transaction: what they were asked for is committed before, what they answered is
 * written after. A step whose gateway broke down, or whose node died, stays asked and is never asked again by itself.
 */
public class GatewaySteps {

    private static final Logger LOG = LoggerFactory.getLogger(GatewaySteps.class);

    private final ActionStepRows steps;
    private final FreshOrders fresh;
    private final OrderToPaymentRequestDTOService requests;
    private final PaymentGateways gateways;
    private final StepRecording recording;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public GatewaySteps(
            JdbcTemplate jdbc,
            FreshOrders fresh,
            OrderToPaymentRequestDTOService requests,
            PaymentGateways gateways,
            StepRecording recording,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.steps = new ActionStepRows(jdbc);
        this.fresh = fresh;
        this.requests = requests;
        this.gateways = gateways;
        this.recording = recording;
        this.transactions = transactions;
        this.clock = clock;
    }

    void ask(OrderAction action) {
        action.steps().stream().filter(step -> step.state() == StepState.ASKED).forEach(step -> ask(action, step));
    }

    private void ask(OrderAction action, ActionStep step) {
        try {
            PaymentResponseDTO response = fresh.read(action.orderId(), order -> prepared(order, action, step))
                    .orElseThrow()
                    .send(gateways);
            end(action, step, StepAnswer.of(response));
        } catch (PaymentException | RuntimeException broken) {
            LOG.error(
                    "Nobody knows whether step {} of action {} on order {} was done",
                    step.stepNo(),
                    action.actionNo(),
                    action.orderId(),
                    broken);
        }
    }

    /** @throws StepEndedException if somebody else has ended the step; then nothing is written */
    void end(OrderAction action, ActionStep step, StepAnswer answer) {
        transactions.inNew(() -> {
            ActionStep ended = answer.happened()
                    ? recording.answered(action.orderId(), step, action.units(), Moments.now(clock), answer)
                    : step.refused(answer.text());
            if (!steps.end(action.orderId(), action.actionNo(), ended)) {
                throw new StepEndedException();
            }
            return ended;
        });
    }

    /** Made while the order's session is open, sent when no transaction is. */
    private Prepared prepared(Order order, OrderAction action, ActionStep step) {
        PaymentTransaction parent = order.getPayments().stream()
                .flatMap(payment -> payment.getTransactions().stream())
                .filter(known -> step.parentId().equals(Optional.of(known.getId())))
                .findFirst()
                .orElseThrow();
        Money amount = new Money(step.amount(), order.getCurrency().getCurrencyCode());
        PaymentRequestDTO request = requests.translatePaymentTransaction(amount, parent);
        if (TenderGatewayType.isOurs(parent.getOrderPayment().getGatewayType())) {
            request.additionalField(
                    RefundReference.FIELD, RefundReference.of(action.orderId(), action.actionNo(), step.stepNo()));
        }
        return new Prepared(parent, step, request);
    }

    private record Prepared(PaymentTransaction parent, ActionStep step, PaymentRequestDTO request) {
        PaymentResponseDTO send(PaymentGateways gateways) throws PaymentException {
            return gateways.ask(parent.getOrderPayment(), step.move(), request);
        }
    }
}
