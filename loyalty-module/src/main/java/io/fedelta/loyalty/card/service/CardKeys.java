package io.fedelta.loyalty.card.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of property {@code loyalty.card.key}: {@code 2:<base64>,1:<base64>}, newest first. The first seals and finds
 * new cards, the others still open and find older ones. Without a usable one the store goes on and cards are refused.
 */
public final class CardKeys {

    private static final Logger LOG = LoggerFactory.getLogger(CardKeys.class);
    private static final int BYTES = 32;
    private static final int LONGEST_ID = 20;

    private final List<CardKey> keys;
    private final Optional<String> problem;

    public CardKeys(String property) {
        List<CardKey> read = new ArrayList<>();
        problem = read(property.strip(), read);
        keys = problem.isEmpty() ? List.copyOf(read) : List.of();
        problem.ifPresent(reason -> LOG.warn("Gift cards are switched off: {}", reason));
    }

    private static Optional<String> read(String property, List<CardKey> into) {
        if (property.isEmpty()) {
            return Optional.of("the property loyalty.card.key is not set (docs/operations.md tells how to make one)");
        }
        return Arrays.stream(property.split(","))
                .flatMap(part -> readOne(part.strip(), into).stream())
                .findFirst();
    }

    /** Says what is wrong by the key's id alone: the key itself must not end in a log. */
    private static Optional<String> readOne(String part, List<CardKey> into) {
        int colon = part.indexOf(':');
        String id = part.substring(0, Math.max(colon, 0));
        if (!id.matches("[A-Za-z0-9]{1," + LONGEST_ID + "}")) {
            return Optional.of("a key in loyalty.card.key has no id before a colon");
        }
        if (into.stream().anyMatch(key -> key.id().equals(id))) {
            return Optional.of("loyalty.card.key names the key " + id + " twice");
        }
        return bytes(part.substring(colon + 1))
                .map(bytes -> {
                    into.add(new CardKey(id, bytes));
                    return Optional.<String>empty();
                })
                .orElseGet(() ->
                        Optional.of("the key " + id + " in loyalty.card.key is not base64 of " + BYTES + " bytes"));
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Why cards are refused; empty if they are not. */
    public Optional<String> problem() {
        return problem;
    }

    /** Newest first. */
    List<CardKey> all() {
        return keys;
    }

    Optional<CardKey> newest() {
        return keys.stream().findFirst();
    }

    Optional<CardKey> named(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
