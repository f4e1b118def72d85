package io.fedelta.loyalty.session;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which unit of which order line a session is: its identity, and so what makes it happen once.
 *
 * @param unitNo 1, 2, 3 … within the line
 * @param submission 0; one more each time the order was withdrawn and submitted again
 */
public record SessionUnit(long orderId, long itemId, int unitNo, int submission) {

    private static final Pattern ID = Pattern.compile("(\\d{1,18})-(\\d{1,18})-(\\d{1,9})-(\\d{1,9})");

    /** As tables, entries and forms name the session. */
    public String id() {
        return orderId + "-" + itemId + "-" + unitNo + "-" + submission;
    }

    /** Empty if no session can have this id. */
    public static Optional<SessionUnit> ofId(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches()
                ? Optional.of(new SessionUnit(
                        Long.parseLong(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        Integer.parseInt(parts.group(4))))
                : Optional.empty();
    }
}
