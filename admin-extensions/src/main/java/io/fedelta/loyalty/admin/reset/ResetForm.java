package io.fedelta.loyalty.admin.reset;

import java.util.UUID;

/** What an administrator types to reset points, or to undo a reset. */
public class ResetForm {

    static final String[] FIELDS = {"word", "reason", "requestId"};

    private String word = "";
    private String reason = "";
    private String requestId = UUID.randomUUID().toString();

    /** Typed to show that it is meant. */
    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }

    /** Made when the form is first shown and carried through, so that a second click does nothing more. */
    public String getRequestId() {
        return requestId;
    }

    public void setRequestId(String requestId) {
        this.requestId = requestId;
    }
}
