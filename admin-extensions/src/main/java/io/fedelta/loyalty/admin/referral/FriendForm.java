package io.fedelta.loyalty.admin.referral;

/** What an administrator types to record a forgotten referral. */
public class FriendForm {

    static final String[] FIELDS = {"friend", "chosen", "reason"};

    private String friend = "";
    private Long chosen;
    private String reason = "";

    /** The friend's id, e-mail address or name. */
    public String getFriend() {
        return friend;
    }

    public void setFriend(String friend) {
        this.friend = friend.strip();
    }

    /** Of several who fit, the id of the one that is meant; null while nobody is. */
    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }
}
