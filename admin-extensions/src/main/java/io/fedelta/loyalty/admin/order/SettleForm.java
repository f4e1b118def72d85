package io.fedelta.loyalty.admin.order;

/** What the administrator learned about a step whose gateway never answered. */
public class SettleForm {

    static final String[] FIELDS = {"happened"};

    private String happened = "";

    /** "true", "false", or nothing while the administrator has not chosen. */
    public String getHappened() {
        return happened;
    }

    public void setHappened(String happened) {
        this.happened = happened;
    }
}
