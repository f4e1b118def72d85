package io.fedelta.loyalty.admin.order;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.payment.ActionKind;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.payment.PaymentMethod;
import io.fedelta.loyalty.payment.StepState;
import java.util.Arrays;
import java.util.List;

/** One line of the audit. */
public class ActionView {

    private final OrderAction action;
    private final AdminFormat format;

    ActionView(OrderAction action, AdminFormat format) {
        this.action = action;
        this.format = format;
    }

    public int getActionNo() {
        return action.actionNo();
    }

    public long getOrderId() {
        return action.orderId();
    }

    public String getWhen() {
        return format.moment(action.takenAt());
    }

    /** Part of the message key that names it. */
    public String getKind() {
        return action.kind().name();
    }

    /** Null if no money moved. */
    public String getAmount() {
        return action.amount().signum() == 0 ? null : format.money(action.amount(), action.currency());
    }

    /** Part of the message key that names how a payment came; null for everything else. */
    public String getMethod() {
        String method = action.detail().split(":", 2)[0];
        boolean known = action.kind() == ActionKind.RECORD
                && Arrays.stream(PaymentMethod.values())
                        .anyMatch(one -> one.name().equals(method));
        return known ? method : null;
    }

    /** The merchant's note about a payment, or the units of a refund; empty if there is none. */
    public String getDetail() {
        return getMethod() == null
                ? action.detail()
                : action.detail().substring(getMethod().length()).replaceFirst("^: ", "");
    }

    public String getReason() {
        return action.note().note().reason();
    }

    public String getActor() {
        return action.note().note().actor();
    }

    /** Steps whose gateway refused. */
    public List<StepView> getRefused() {
        return steps(StepState.REFUSED);
    }

    /** Steps whose gateway never answered. */
    public List<StepView> getAsked() {
        return steps(StepState.ASKED);
    }

    private List<StepView> steps(StepState state) {
        return action.steps().stream()
                .filter(step -> step.state() == state)
                .map(step -> new StepView(step, format.money(step.amount(), action.currency())))
                .toList();
    }
}
