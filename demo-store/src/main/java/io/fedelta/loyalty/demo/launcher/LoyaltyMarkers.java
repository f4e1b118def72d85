package io.fedelta.loyalty.demo.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything the store says about the loyalty module stands between a line with {@code loyalty:begin} and a line with
 * {@code loyalty:end}, in whatever comment syntax the file has. Without those lines the store is a stock one.
 */
final class LoyaltyMarkers {
    private static final String BEGIN = "loyalty:begin";
    private static final String END = "loyalty:end";

    private LoyaltyMarkers() {}

    static String strip(String file, String text) {
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        for (String line : text.split("\n", -1)) {
            boolean begins = line.contains(BEGIN);
            boolean ends = line.contains(END);
            refuse(begins && inside || ends && !begins && !inside, file, line);
            if (!inside && !begins) {
                kept.add(line);
            }
            inside = (inside || begins) && !ends;
        }
        refuse(inside, file, "no " + END);
        return String.join("\n", kept);
    }

    private static void refuse(boolean unbalanced, String file, String where) {
        if (unbalanced) {
            throw new IllegalStateException("Unbalanced loyalty markers in " + file + ": " + where.strip());
        }
    }
}
