package io.fedelta.loyalty.ledger;

import java.util.List;

/**
 * What a reset took, or its undoing gives back: all that was left of awards, by the days on which they were earned.
 *
 * @param days oldest first
 */
public record ResetExplanation(List<Day> days) implements Explanation {

    /**
     * @param day in the shop's time zone, {@code 2026-11-22}
     * @param awards how many were earned on that day
     * @param points below zero if they were taken
     */
    public record Day(String day, int awards, Points points) {}

    public ResetExplanation {
        days = List.copyOf(days);
    }

    public int awards() {
        return days.stream().mapToInt(Day::awards).sum();
    }

    @Override
    public Points points() {
        return days.stream().map(Day::points).reduce(Points.ZERO, Points::plus);
    }
}
