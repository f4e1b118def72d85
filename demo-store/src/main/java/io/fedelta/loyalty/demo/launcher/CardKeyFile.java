package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key for the codes of gift cards. It lies beside the database, not in it, and is made once: without it the cards
 * of a kept folder could not be used any more.
 */
record CardKeyFile(Path file) {

    private static final int BYTES = 32;

    static CardKeyFile in(Home home) {
        return new CardKeyFile(home.root().resolve("card.key"));
    }

    /** As the property {@code loyalty.card.key} wants it. */
    String key() {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, "1:" + random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal("Cannot write " + file + " (" + e.getMessage() + "). Free some disk space.", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
