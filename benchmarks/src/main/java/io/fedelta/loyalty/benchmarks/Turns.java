package io.fedelta.loyalty.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Lets several contenders take turns: A B C, C B A, A B C … The first rounds are thrown away. Ratios are taken within a
 * round, between neighbours in time.
 */
final class Turns {
    /** Rounds that let the JVM compile what it runs. */
    private static final int WARM_UP = 5;

    private final String what;
    private final int rounds;
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    Turns(String what, int rounds) {
        this.what = what;
        this.rounds = rounds;
    }

    /** How many rounds are run for so many that count. */
    static int all(int rounds) {
        return WARM_UP + rounds;
    }

    /** One figure of one contender. */
    interface Turn {
        double measure() throws InterruptedException;
    }

    void take(String first, Turn firstTurn, String second, Turn secondTurn) throws InterruptedException {
        take(Map.of(first, firstTurn, second, secondTurn), List.of(first, second));
    }

    void take(String first, Turn firstTurn, String second, Turn secondTurn, String third, Turn thirdTurn)
            throws InterruptedException {
        take(Map.of(first, firstTurn, second, secondTurn, third, thirdTurn), List.of(first, second, third));
    }

    private void take(Map<String, Turn> turns, List<String> names) throws InterruptedException {
        for (int round = 1 - WARM_UP; round <= rounds; round++) {
            Map<String, Double> ofRound = new LinkedHashMap<>();
            for (String name : inTurn(names, round)) {
                ofRound.put(name, turns.get(name).measure());
            }
            progress(names, ofRound, round);
            if (round > 0) {
                ofRound.forEach((name, figure) ->
                        figures.computeIfAbsent(name, key -> new ArrayList<>()).add(figure));
            }
        }
    }

    private static List<String> inTurn(List<String> names, int round) {
        List<String> order = new ArrayList<>(names);
        if (Math.floorMod(round, 2) == 1) {
            Collections.reverse(order);
        }
        return order;
    }

    private void progress(List<String> names, Map<String, Double> ofRound, int round) {
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "%-44s", what + ", round " + (round > 0 ? round : "warm-up")));
        names.forEach(name -> line.append(String.format(Locale.ROOT, " %s %.1f", name, ofRound.get(name))));
        System.out.println(line);
    }

    List<Double> of(String name) {
        return figures.get(name);
    }

    List<Double> ratios(String numerator, String denominator) {
        List<Double> above = of(numerator);
        List<Double> below = of(denominator);
        return IntStream.range(0, above.size())
                .mapToObj(round -> above.get(round) / below.get(round))
                .toList();
    }
}
