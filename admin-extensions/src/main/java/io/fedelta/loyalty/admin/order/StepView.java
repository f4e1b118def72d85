package io.fedelta.loyalty.admin.order;

import io.fedelta.loyalty.payment.ActionStep;

/** A movement that did not come to its end. */
public class StepView {

    private final ActionStep step;
    private final String amount;

    StepView(ActionStep step, String amount) {
        this.step = step;
        this.amount = amount;
    }

    public int getStepNo() {
        return step.stepNo();
    }

    public String getMove() {
        return step.move().name();
    }

    public String getAmount() {
        return amount;
    }

    /** What the gateway said; may be empty. */
    public String getAnswer() {
        return step.answer();
    }
}
