package io.fedelta.loyalty.search;

import java.util.Objects;

/**
 * A member's name and the revision of the row it stands in.
 *
 * @param name empty text if there is none
 */
public record MemberName(long accountId, String name, long revision) {

    public MemberName {
        Objects.requireNonNull(name, "name");
    }
}
