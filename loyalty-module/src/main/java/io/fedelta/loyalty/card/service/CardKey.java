package io.fedelta.loyalty.card.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of the store. What it is used for is done with keys derived from it, one for each purpose, so that nothing of
 * one use helps with another. A sealed text opens only for the card it was sealed for.
 */
final class CardKey {

    private static final String HMAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final SecretKeySpec finding;
    private final SecretKeySpec counting;
    private final SecretKeySpec sealing;

    CardKey(String id, byte[] bytes) {
        this.id = id;
        SecretKeySpec whole = new SecretKeySpec(bytes, HMAC);
        finding = new SecretKeySpec(mac(whole, "fedelta card: find"), HMAC);
        counting = new SecretKeySpec(mac(whole, "fedelta card: count"), HMAC);
        sealing = new SecretKeySpec(mac(whole, "fedelta card: seal"), "AES");
    }

    String id() {
        return id;
    }

    /** To find a card by its code. */
    String hash(String code) {
        return HexFormat.of().formatHex(mac(finding, code));
    }

    /** To count who asks, without keeping who that was. */
    String trace(String asker) {
        return HexFormat.of().formatHex(mac(counting, asker));
    }

    String seal(String code, String cardId) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, iv, cardId, code.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(iv.length + sealed.length)
                        .put(iv)
                        .put(sealed)
                        .array());
    }

    /** @throws IllegalStateException if it was not sealed by this key for this card */
    String open(String sealed, String cardId) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] iv = new byte[IV_BYTES];
        bytes.get(iv);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return new String(crypt(Cipher.DECRYPT_MODE, iv, cardId, rest), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] iv, String cardId, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(cardId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The code of card " + cardId + " cannot be read with key " + id, e);
        }
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JVM knows " + HMAC, impossible);
        }
    }
}
