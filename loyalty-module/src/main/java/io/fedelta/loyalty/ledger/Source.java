package io.fedelta.loyalty.ledger;

import java.util.Objects;

/** The linked object of an entry: what it was awarded for, and half of the key that makes an award happen once. */
public record Source(SourceType type, String id) {

    private static final int LONGEST_ID = 64;

    public Source {
        Objects.requireNonNull(type, "type");
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("A source id has 1 to " + LONGEST_ID + " characters, not: " + id);
        }
    }

    public static Source order(long orderId) {
        return new Source(SourceType.ORDER, Long.toString(orderId));
    }

    public static Source adminAction(String requestId) {
        return new Source(SourceType.ADMIN_ACTION, requestId);
    }
}
