package io.fedelta.loyalty.birthday;

import java.util.Objects;

/**
 * What we know of an account's birthday.
 *
 * @param countsFrom the first calendar year in which it counts
 * @param changes how often the customer has changed it
 */
public record KnownBirthday(long accountId, Birthday birthday, int countsFrom, int changes) {

    /** How often customers may change it by themselves. */
    public static final int CHANGES_ALLOWED = 1;

    public KnownBirthday {
        Objects.requireNonNull(birthday, "birthday");
    }

    public boolean mayChange() {
        return changes < CHANGES_ALLOWED;
    }
}
