package io.fedelta.loyalty.admin.reset;

import io.fedelta.loyalty.ledger.ManualNote;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/** Nothing is reset without the word, a reason, and a form of ours. */
final class ResetFormCheck {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ResetFormCheck() {}

    /** @param word as the page shows it in the administrator's language */
    static void run(ResetForm form, String word, Errors errors) {
        if (!form.getWord().equals(word)) {
            errors.rejectValue("word", "LoyaltyReset_word_refused");
        }
        if (form.getReason().isEmpty() || form.getReason().length() > ManualNote.LONGEST) {
            errors.rejectValue("reason", "LoyaltyPoints_reason_refused");
        }
        if (!UUID.matcher(form.getRequestId()).matches()) {
            errors.rejectValue("requestId", "LoyaltyPoints_request_refused");
        }
    }
}
