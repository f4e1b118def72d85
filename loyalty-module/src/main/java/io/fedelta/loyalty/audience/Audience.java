package io.fedelta.loyalty.audience;

import io.fedelta.loyalty.ranking.MemberFilter;
import java.util.Objects;

/**
 * Whom a merchant wants to write to.
 *
 * @param figure what the kind counts: points, members, months, or the month; 0 if it counts nothing
 * @param reference the reward's or the tier's id; 0 if it names none
 * @param filter of the ranking; everybody if the kind is another
 */
public record Audience(AudienceKind kind, long figure, long reference, MemberFilter filter) {

    public static final Audience EVERYBODY = new Audience(AudienceKind.EVERYBODY, 0, 0);

    public Audience {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(filter, "filter");
        if (!kind.allows(figure)) {
            throw new IllegalArgumentException("No audience: " + kind + " of " + figure);
        }
    }

    public Audience(AudienceKind kind, long figure, long reference) {
        this(kind, figure, reference, MemberFilter.EVERYBODY);
    }

    public static Audience of(MemberFilter filter) {
        return new Audience(AudienceKind.RANKING, 0, 0, filter);
    }
}
