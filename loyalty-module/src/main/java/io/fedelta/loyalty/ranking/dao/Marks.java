package io.fedelta.loyalty.ranking.dao;

import java.util.Collections;

/** Question marks for lists of values. */
final class Marks {

    private Marks() {}

    static String of(int values) {
        return "(" + String.join(", ", Collections.nCopies(values, "?")) + ")";
    }
}
