package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import javax.mail.Message.RecipientType;
import javax.mail.MessagingException;
import javax.mail.Multipart;
import javax.mail.Part;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;

/** A mail as its reader would see it. */
record SentMail(String to, String from, String subject, Instant time, String html) {

    static SentMail read(MimeMessage message) {
        try {
            return new SentMail(
                    InternetAddress.toUnicodeString(message.getRecipients(RecipientType.TO)),
                    InternetAddress.toUnicodeString(message.getFrom()),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    Optional.ofNullable(message.getSentDate())
                            .orElse(message.getReceivedDate())
                            .toInstant(),
                    body(message).orElse(""));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail cannot be read", e);
        }
    }

    private static Optional<String> body(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            return bestOf(parts);
        }
        if (!part.isMimeType("text/*")) {
            return Optional.empty();
        }
        return Optional.of(part.isMimeType("text/html") ? content.toString() : preformatted(content.toString()));
    }

    /** In a multipart mail the richest form comes last. */
    private static Optional<String> bestOf(Multipart parts) throws MessagingException, IOException {
        Optional<String> best = Optional.empty();
        for (int i = 0; i < parts.getCount(); i++) {
            Optional<String> body = body(parts.getBodyPart(i));
            best = body.isPresent() ? body : best;
        }
        return best;
    }

    private static String preformatted(String text) {
        return "<pre>" + Html.escape(text) + "</pre>";
    }
}
