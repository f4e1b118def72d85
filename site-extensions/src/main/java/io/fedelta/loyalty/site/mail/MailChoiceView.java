package io.fedelta.loyalty.site.mail;

/** One kind of mail that a customer may do without. */
public final class MailChoiceView {

    private final String kind;
    private final boolean wanted;

    MailChoiceView(String kind, boolean wanted) {
        this.kind = kind;
        this.wanted = wanted;
    }

    /** Part of the message key that names it. */
    public String getKind() {
        return kind;
    }

    public boolean isWanted() {
        return wanted;
    }
}
