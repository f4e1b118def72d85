package io.fedelta.loyalty.card;

import java.util.Objects;

/**
 * What the database keeps of a code.
 *
 * @param keyId under which key
 * @param hash keyed, so that a stolen table cannot be searched; finds the card
 * @param text the code itself, encrypted for its card
 */
public record SealedCode(String keyId, String hash, String text) {

    public SealedCode {
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(text, "text");
    }
}
