package io.fedelta.loyalty.ranking;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that happened to a member on a day and that figures count.
 *
 * @param subjectId the grant, or the friend
 * @param day in the shop's time zone
 * @param rewardId 0 for friends
 */
public record Fact(long accountId, Kind kind, String subjectId, LocalDate day, long rewardId) {

    /** Stored by name. */
    public enum Kind {
        UNLOCKED,
        USED,
        REFERRAL
    }

    public Fact {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(day, "day");
    }
}
