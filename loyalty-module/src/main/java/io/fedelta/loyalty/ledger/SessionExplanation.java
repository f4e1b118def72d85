package io.fedelta.loyalty.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * Points for a session that took place: floor(points of its type × multipliers).
 *
 * @param sessionType its name
 * @param typePoints of one session, by the rules valid when it was done
 */
public record SessionExplanation(String sessionType, long typePoints, List<AppliedMultiplier> multipliers)
        implements Explanation {

    public SessionExplanation {
        Objects.requireNonNull(sessionType, "sessionType");
        multipliers = List.copyOf(multipliers);
    }

    @Override
    public Points points() {
        BigDecimal multiplied = multipliers.stream()
                .map(AppliedMultiplier::factor)
                .reduce(BigDecimal.valueOf(typePoints), BigDecimal::multiply);
        return Points.of(multiplied.setScale(0, RoundingMode.FLOOR).longValueExact());
    }
}
