package io.fedelta.loyalty.programme;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A status that members reach and may lose.
 *
 * @param threshold points, or money in the store's currency, from which it is held; more than zero
 * @param icon one of the module's own; see the tier form
 * @param colour CSS, {@code #rrggbb}
 * @param multiplier for payment and session points, one or more
 * @param discountPercent 0 to 100, as a host offer
 * @param cashbackPercent added to the cashback rate, zero or more
 * @param earlyAccess whether its members see what is marked before its public date
 */
public record Tier(
        long id,
        String name,
        BigDecimal threshold,
        String icon,
        String colour,
        BigDecimal multiplier,
        BigDecimal discountPercent,
        BigDecimal cashbackPercent,
        boolean earlyAccess) {

    public Tier {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(icon, "icon");
        Objects.requireNonNull(colour, "colour");
        if (threshold.signum() <= 0 || multiplier.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("A tier has a threshold and never lowers points");
        }
    }
}
