package io.fedelta.loyalty.audit;

import java.util.Objects;

/**
 * One thing that is not as it should be.
 *
 * @param subjectId of what {@link FindingKind#subject} names
 * @param expected a plain number, or empty text
 * @param found the same
 */
public record Discrepancy(FindingKind kind, String subjectId, String expected, String found) {

    public Discrepancy {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
    }

    /** Something that is missing or too much as a whole, without figures. */
    public static Discrepancy of(FindingKind kind, Object subjectId) {
        return new Discrepancy(kind, String.valueOf(subjectId), "", "");
    }
}
