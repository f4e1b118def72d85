package io.fedelta.loyalty.audience;

/** By what members are chosen. Stored by name. */
public enum AudienceKind {
    /** Customers with a login, with or without points. */
    EVERYBODY(0, 0),
    /** At most so many points short of a reward that they do not have; the reference is the reward. */
    NEAR_REWARD(1, 1_000_000),
    /** The so many with the most lifetime points, of those who have any. */
    TOP(1, 1_000_000),
    /** No movement of points and no paid order for so many months. */
    SLEEPING(1, 120),
    /** Born in that month, 1 to 12. */
    BIRTHDAY_MONTH(1, 12),
    /** Holding a tier; the reference is the tier. */
    TIER(0, 0),
    /** Whom a filter of the ranking shows. */
    RANKING(0, 0);

    private final long least;
    private final long most;

    AudienceKind(long least, long most) {
        this.least = least;
        this.most = most;
    }

    public boolean allows(long figure) {
        return figure >= least && figure <= most;
    }

    /** Whether there is a figure to choose. */
    public boolean hasFigure() {
        return most > 0;
    }
}
