package io.fedelta.loyalty.message;

/** Shows a mail as it would leave. */
public interface MailPreview {

    Preview preview(Mail mail);

    /** @param page the mail's page; empty text if the host writes none */
    record Preview(String subject, String page) {}
}
