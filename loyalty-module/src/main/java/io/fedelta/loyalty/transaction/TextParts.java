package io.fedelta.loyalty.transaction;

import java.util.ArrayList;
import java.util.List;

/** Cuts long ASCII text into parts that every database can hold in an ordinary column. */
public final class TextParts {

    public static final int LONGEST = 4000;

    private TextParts() {}

    /** One part at least. */
    public static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        for (int start = 0; start < text.length() || parts.isEmpty(); start += LONGEST) {
            parts.add(text.substring(start, Math.min(text.length(), start + LONGEST)));
        }
        return parts;
    }
}
