package io.fedelta.loyalty.admin.whatif;

import io.fedelta.loyalty.whatif.RuleSet;
import java.util.function.UnaryOperator;

/**
 * Ends the saving of a form that is only a draft, at the point where its rules would begin to count; undoes the rest.
 */
class DraftTakenException extends RuntimeException {

    private final transient UnaryOperator<RuleSet> change;

    DraftTakenException(UnaryOperator<RuleSet> change) {
        super("Only a draft", null, false, false);
        this.change = change;
    }

    UnaryOperator<RuleSet> change() {
        return change;
    }
}
