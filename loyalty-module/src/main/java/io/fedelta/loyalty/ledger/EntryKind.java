package io.fedelta.loyalty.ledger;

import java.util.stream.Stream;

/** What an entry is for. The code is what the database stores: a constant may be renamed, its code may not. */
public enum EntryKind {
    /** Points for a paid order. */
    PAYMENT("PAYMENT"),
    /** Takes a payment award back whole because its order did not end up submitted. */
    PAYMENT_REVERSAL("PAYMENT_REVERSAL"),
    /** Points added by an administrator. */
    MANUAL_CREDIT("MANUAL_CREDIT"),
    /** Points removed by an administrator. */
    MANUAL_DEBIT("MANUAL_DEBIT");

    private final String code;

    EntryKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if no kind has this code */
    public static EntryKind ofCode(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No entry kind has the code " + code));
    }
}
