package io.fedelta.loyalty.programme;

import java.util.Locale;
import java.util.stream.Stream;

/** The icons a tier may have, as paths in a square of 24 by 24 that take the colour of the text around them. */
public enum TierIcon {
    STAR("M12 2l3 6.6 7 .8-5.2 4.8 1.4 7L12 17.7 5.8 21.2l1.4-7L2 9.4l7-.8z"),
    MEDAL("M7 2h4l1 3 1-3h4l-2.5 6.2a7 7 0 1 1-5 0zM12 11.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z"),
    CROWN("M3 18h18v2.5H3zM3 16L2 6l5.5 4L12 3l4.5 7L22 6l-1 10z"),
    DIAMOND("M6 3h12l4 6-10 12L2 9z"),
    HEART("M12 21C5 15.5 2 12 2 8a5 5 0 0 1 10-1.6A5 5 0 0 1 22 8c0 4-3 7.5-10 13z"),
    LEAF("M21 3C10 3 4 8 4 15c0 1.5.3 2.6.8 3.6L3 21l1.5 1 2-2.3C14 21 21 16 21 3z");

    private final String path;

    TierIcon(String path) {
        this.path = path;
    }

    /** As tiers name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return path;
    }

    public static boolean isOne(String code) {
        return Stream.of(values()).anyMatch(icon -> icon.code().equals(code));
    }

    /** A star for a code that is none of ours. */
    public static TierIcon of(String code) {
        return Stream.of(values())
                .filter(icon -> icon.code().equals(code))
                .findFirst()
                .orElse(STAR);
    }
}
