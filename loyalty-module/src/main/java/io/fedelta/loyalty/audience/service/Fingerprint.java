package io.fedelta.loyalty.audience.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells texts apart without keeping them. */
final class Fingerprint {

    private Fingerprint() {}

    /** @param length in hexadecimal digits, at most 64 */
    static String of(String text, int length) {
        return HexFormat.of().formatHex(sha256(text)).substring(0, length);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM knows SHA-256", impossible);
        }
    }
}
