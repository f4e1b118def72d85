package io.fedelta.loyalty.card;

import java.time.Instant;
import java.util.Objects;

/**
 * Who gets a card by mail, and with which words.
 *
 * @param name as the sender wrote it; empty text if not at all
 * @param sender whose present it is; empty text if nobody's
 * @param words of the sender; empty text for none
 * @param sendAt when the mail may leave
 */
public record Recipient(String mail, String name, String sender, String words, Instant sendAt) {

    public Recipient {
        Objects.requireNonNull(mail, "mail");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(sendAt, "sendAt");
    }

    /** Nothing but an address, at once. */
    public static Recipient at(String mail, Instant now) {
        return new Recipient(mail, "", "", "", now);
    }
}
