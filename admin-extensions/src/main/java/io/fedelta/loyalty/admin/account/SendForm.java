package io.fedelta.loyalty.admin.account;

/** What an administrator types to send a reward to its customer. */
public class SendForm {

    static final String[] FIELDS = {"words", "sendingId"};

    private String words = "";
    private String sendingId = "";

    /** For this one mail; empty text for none. */
    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words.strip();
    }

    /** Made with the dialog, so that a second click sends nothing. */
    public String getSendingId() {
        return sendingId;
    }

    public void setSendingId(String sendingId) {
        this.sendingId = sendingId;
    }
}
