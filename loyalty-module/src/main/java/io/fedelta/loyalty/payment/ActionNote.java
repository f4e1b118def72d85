package io.fedelta.loyalty.payment;

import io.fedelta.loyalty.ledger.ManualNote;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who acts, why, and by which form.
 *
 * @param requestId a UUID that the form carries through, so that a second click does nothing more
 */
public record ActionNote(String requestId, ManualNote note) {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public ActionNote {
        Objects.requireNonNull(note, "note");
        if (!isRequestId(requestId)) {
            throw new IllegalArgumentException("A request is named by a UUID, not by " + requestId);
        }
    }

    public static boolean isRequestId(String text) {
        return text != null && UUID.matcher(text).matches();
    }
}
