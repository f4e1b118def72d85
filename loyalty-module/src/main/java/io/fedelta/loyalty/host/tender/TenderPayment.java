package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.tender.TenderKind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;

/**
 * A payment of the host that is one of ours. What it is planned to be stands in the fields of its first transaction,
 * which the host hands to our gateway.
 */
record TenderPayment(OrderPayment payment, PaymentTransaction plan) {

    /** The hold that a checkout made; also the payment's reference number. */
    static final String HOLD = "loyaltyHold";

    private static final String KIND = "loyaltyTender";
    private static final String SOURCE = "loyaltySource";
    private static final String LIMIT = "loyaltyLimit";
    private static final String POINTS = "loyaltyPoints";
    private static final String LABEL = "loyaltyLabel";
    private static final String PLACE = "loyaltyPlace";

    /** Those that count, in the order in which the cart uses them up. Costs nothing for a cart without them. */
    static List<TenderPayment> on(Order order) {
        return order.getPayments().stream()
                .filter(payment -> payment.isActive() && TenderGatewayType.isOurs(payment.getGatewayType()))
                .flatMap(payment -> plan(payment).map(plan -> new TenderPayment(payment, plan)).stream())
                .sorted(Comparator.comparingInt(TenderPayment::place))
                .toList();
    }

    /** Those that nothing was taken for yet. */
    static List<TenderPayment> openOn(Order order) {
        return on(order).stream()
                .filter(tender -> !tender.payment.isConfirmed())
                .toList();
    }

    /** What other software laid on the order in our name was never planned, and pays nothing. */
    private static Optional<PaymentTransaction> plan(OrderPayment payment) {
        return payment.getTransactions().stream()
                .filter(transaction -> PaymentTransactionType.UNCONFIRMED.equals(transaction.getType()))
                .filter(transaction -> transaction.getAdditionalFields().containsKey(PLACE))
                .findFirst();
    }

    static void write(PaymentTransaction plan, PlannedTender tender, int place) {
        Map<String, String> fields = plan.getAdditionalFields();
        fields.put(KIND, tender.kind().name());
        fields.put(SOURCE, tender.sourceId());
        fields.put(LIMIT, tender.limit().toPlainString());
        fields.put(POINTS, Long.toString(tender.points()));
        fields.put(LABEL, tender.label());
        fields.put(PLACE, Integer.toString(place));
    }

    PlannedTender planned() {
        return new PlannedTender(
                TenderKind.valueOf(field(KIND)),
                field(SOURCE),
                limit(),
                amount(),
                Long.parseLong(field(POINTS)),
                TenderGatewayType.PAID_CARD.equals(payment.getGatewayType()),
                field(LABEL));
    }

    int place() {
        return Integer.parseInt(field(PLACE));
    }

    BigDecimal limit() {
        return new BigDecimal(field(LIMIT));
    }

    BigDecimal amount() {
        return payment.getAmount() == null
                ? BigDecimal.ZERO
                : payment.getAmount().getAmount();
    }

    boolean isOf(PlannedTender tender) {
        return planned().isOf(tender.kind(), tender.sourceId())
                && TenderGatewayType.of(tender).equals(payment.getGatewayType());
    }

    void pays(Money amount) {
        payment.setAmount(amount);
        plan.setAmount(amount);
    }

    /** What our gateway is to confirm. */
    void holds(String holdId) {
        payment.setReferenceNumber(holdId);
        plan.getAdditionalFields().put(HOLD, holdId);
    }

    /** The host's way of deleting. */
    void archive() {
        payment.setArchived('Y');
    }

    private String field(String name) {
        String value = plan.getAdditionalFields().get(name);
        if (value == null) {
            throw new IllegalStateException("Payment " + payment.getId() + " lacks " + name);
        }
        return value;
    }
}
