package io.fedelta.loyalty.admin.account;

import java.util.UUID;

/** What an administrator types to add or remove points. Figures stay text until they are checked. */
public class PointsForm {

    static final String[] FIELDS = {"points", "reason", "requestId", "belowZeroConfirmed"};

    private String points = "";
    private String reason = "";
    private String requestId = UUID.randomUUID().toString();
    private boolean belowZeroConfirmed;

    public String getPoints() {
        return points;
    }

    public void setPoints(String points) {
        this.points = points.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }

    /** Made when the form is first shown and carried through, so that a second click posts nothing more. */
    public String getRequestId() {
        return requestId;
    }

    public void setRequestId(String requestId) {
        this.requestId = requestId;
    }

    public boolean isBelowZeroConfirmed() {
        return belowZeroConfirmed;
    }

    public void setBelowZeroConfirmed(boolean belowZeroConfirmed) {
        this.belowZeroConfirmed = belowZeroConfirmed;
    }
}
