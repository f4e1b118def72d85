package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import javax.mail.MessagingException;
import javax.mail.Multipart;
import javax.mail.Part;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeUtility;

/** A mail as its reader would see it. */
record SentMail(String to, String from, String subject, Instant time, String html) {

    static SentMail read(MimeMessage message) {
        try {
            return new SentMail(
                    header(message, "To"),
                    header(message, "From"),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    time(message),
                    body(message).orElse(""));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail cannot be read", e);
        }
    }

    private static Instant time(MimeMessage message) throws MessagingException {
        return Stream.of(Optional.ofNullable(message.getSentDate()), Optional.ofNullable(message.getReceivedDate()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Date::toInstant)
                .orElse(Instant.EPOCH);
    }

    /** As it was sent: an address that breaks the rules must not hide the other mails. */
    private static String header(MimeMessage message, String name) throws MessagingException, IOException {
        String sent = message.getHeader(name, ", ");
        return sent == null ? "" : MimeUtility.decodeText(sent);
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
