package io.fedelta.loyalty.admin.account;

/** What an administrator chooses and types to grant a reward. */
public class GrantForm {

    static final String[] FIELDS = {"rewardId", "reason"};

    private String rewardId = "";
    private String reason = "";

    public String getRewardId() {
        return rewardId;
    }

    public void setRewardId(String rewardId) {
        this.rewardId = rewardId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }
}
