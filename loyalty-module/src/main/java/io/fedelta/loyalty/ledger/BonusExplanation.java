package io.fedelta.loyalty.ledger;

import java.util.Objects;

/**
 * A rule gave a fixed number of points.
 *
 * @param rule the name of the campaign or challenge; empty text for a welcome or a birthday
 * @param orders how many orders met the challenge; 0 where orders do not matter
 */
public record BonusExplanation(String rule, int orders, Points points) implements Explanation {

    public BonusExplanation {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(points, "points");
    }
}
