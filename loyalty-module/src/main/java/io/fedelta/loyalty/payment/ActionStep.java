package io.fedelta.loyalty.payment;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One movement that an action consists of.
 *
 * @param stepNo 1, 2, 3 … within the action
 * @param paymentId empty if the movement makes a payment of its own
 * @param parentId the transaction that it captures, gives back or undoes
 * @param asksGateway whether the gateway moves the money; else it is only recorded
 */
public record ActionStep(
        int stepNo,
        Move move,
        BigDecimal amount,
        Optional<Long> paymentId,
        Optional<Long> parentId,
        boolean asksGateway,
        StepState state,
        Optional<Long> transactionId,
        String answer) {

    /** No answer is longer. */
    public static final int LONGEST_ANSWER = 255;

    public ActionStep {
        Objects.requireNonNull(move, "move");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(state, "state");
        answer = answer.length() > LONGEST_ANSWER ? answer.substring(0, LONGEST_ANSWER) : answer;
    }

    public ActionStep done(long transaction, String said) {
        return new ActionStep(
                stepNo, move, amount, paymentId, parentId, asksGateway, StepState.DONE, Optional.of(transaction), said);
    }

    public ActionStep refused(String said) {
        return new ActionStep(
                stepNo, move, amount, paymentId, parentId, asksGateway, StepState.REFUSED, Optional.empty(), said);
    }
}
