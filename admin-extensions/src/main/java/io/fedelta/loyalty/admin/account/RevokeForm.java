package io.fedelta.loyalty.admin.account;

/** What an administrator types to take a reward back. */
public class RevokeForm {

    static final String[] FIELDS = {"reason"};

    private String reason = "";

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }
}
