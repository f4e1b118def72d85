package io.fedelta.loyalty.admin.referral;

/** What an administrator types to record a forgotten referral. */
public class FriendForm {

    static final String[] FIELDS = {"friend", "reason"};

    private String friend = "";
    private String reason = "";

    /** The friend's id or e-mail address. */
    public String getFriend() {
        return friend;
    }

    public void setFriend(String friend) {
        this.friend = friend.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }
}
