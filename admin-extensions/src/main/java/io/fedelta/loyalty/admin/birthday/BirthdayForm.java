package io.fedelta.loyalty.admin.birthday;

/** What an administrator types to enter or correct a birthday. */
public class BirthdayForm {

    static final String[] FIELDS = {"birthday", "reason"};

    private String birthday = "";
    private String reason = "";

    /** As browsers send a day: {@code 1990-06-15}. */
    public String getBirthday() {
        return birthday;
    }

    public void setBirthday(String birthday) {
        this.birthday = birthday.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }
}
