package io.fedelta.loyalty.admin.audience;

/** A mail in one language as it would leave. */
public class PreviewView {

    private final String language;
    private final String subject;
    private final String page;
    private final String reason;

    PreviewView(String language, String subject, String page, String reason) {
        this.language = language;
        this.subject = subject;
        this.page = page;
        this.reason = reason;
    }

    public String getLanguage() {
        return language;
    }

    public String getSubject() {
        return subject;
    }

    /** Empty text if the host writes no mails. */
    public String getPage() {
        return page;
    }

    /** Why there would be none; null if there would. */
    public String getReason() {
        return reason;
    }
}
