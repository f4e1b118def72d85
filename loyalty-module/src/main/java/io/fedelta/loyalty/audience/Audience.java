package io.fedelta.loyalty.audience;

import java.util.Objects;

/**
 * Whom a merchant wants to write to.
 *
 * @param figure what the kind counts: points, members, months, or the month; 0 if it counts nothing
 * @param reference the reward's or the tier's id; 0 if it names none
 */
public record Audience(AudienceKind kind, long figure, long reference) {

    public static final Audience EVERYBODY = new Audience(AudienceKind.EVERYBODY, 0, 0);

    public Audience {
        Objects.requireNonNull(kind, "kind");
        if (!kind.allows(figure)) {
            throw new IllegalArgumentException("No audience: " + kind + " of " + figure);
        }
    }
}
