package io.fedelta.loyalty.guest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What we keep of an e-mail address or a secret: enough to know it again, not enough to tell it. */
public record Fingerprint(String text) {

    /** The same for an address in capitals: that is still the same mailbox. */
    public static Fingerprint ofAddress(String address) {
        return of(address.strip().toLowerCase(Locale.ROOT));
    }

    public static Fingerprint of(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM knows SHA-256", impossible);
        }
    }
}
