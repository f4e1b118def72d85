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
            if (line.contains(BEGIN) == inside && line.contains(END) != inside) {
                throw new IllegalStateException("Unbalanced loyalty markers in " + file + ": " + line.strip());
            }
            if (line.contains(BEGIN)) {
                inside = !line.contains(END);
            } else if (line.contains(END)) {
                inside = false;
            } else if (!inside) {
                kept.add(line);
            }
        }
        return String.join("\n", kept);
    }
}
