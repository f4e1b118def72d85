package io.fedelta.loyalty.programme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A status that members reach and may lose.
 *
 * @param threshold points, or money in the store's currency, from which it is held; more than zero
 * @param icon one of the module's own; see the tier form
 * @param colour CSS, {@code #rrggbb}
 * @param multiplier for payment and session points, one or more
 * @param discountPercent 0 to 100, as a host offer
 * @param cashbackPercent added to the cashback rate, zero or more
 */
public record Tier(
        long id,
        String name,
        BigDecimal threshold,
        String icon,
        String colour,
        BigDecimal multiplier,
        BigDecimal discountPercent,
        BigDecimal cashbackPercent) {

    public static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** Brightness from which on black is easier to read than white: at it, both have the same contrast. */
    private static final BigDecimal BRIGHT = new BigDecimal("0.1791");

    private static final String BLACK = "#000000";
    private static final String WHITE = "#ffffff";

    public Tier {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(icon, "icon");
        Objects.requireNonNull(colour, "colour");
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("A colour is written #rrggbb, not " + colour);
        }
        if (threshold.signum() <= 0 || multiplier.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("A tier has a threshold and never lowers points");
        }
    }

    /**
     * Black or white, whichever can be read on the tier's colour: the contrast is 4.58 at least, whatever the colour.
     */
    public String ink() {
        BigDecimal brightness = light(1, "0.2126").add(light(3, "0.7152")).add(light(5, "0.0722"));
        return brightness.compareTo(BRIGHT) > 0 ? BLACK : WHITE;
    }

    /** What one part of the colour adds to its brightness, as WCAG defines it. */
    private BigDecimal light(int digits, String weight) {
        int part = Integer.parseInt(colour.substring(digits, digits + 2), 16);
        BigDecimal share = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(255), MathContext.DECIMAL32);
        BigDecimal base = share.add(new BigDecimal("0.055")).divide(new BigDecimal("1.055"), MathContext.DECIMAL32);
        BigDecimal light = share.compareTo(new BigDecimal("0.04045")) <= 0
                ? share.divide(new BigDecimal("12.92"), MathContext.DECIMAL32)
                : BigDecimal.valueOf(Math.pow(base.doubleValue(), 2.4));
        return light.multiply(new BigDecimal(weight));
    }
}
