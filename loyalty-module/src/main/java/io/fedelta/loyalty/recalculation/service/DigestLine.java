package io.fedelta.loyalty.recalculation.service;

/** A reward as the digest's template reads it. */
public final class DigestLine {

    private final String name;
    private final String code;

    DigestLine(String name, String code) {
        this.name = name;
        this.code = code;
    }

    public String getName() {
        return name;
    }

    /** Empty text if it has none. */
    public String getCode() {
        return code;
    }
}
