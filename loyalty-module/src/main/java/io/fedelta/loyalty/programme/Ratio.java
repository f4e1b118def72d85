package io.fedelta.loyalty.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points for one unit of currency: more than 0, at most 1,000, with up to four decimals (0.5, 1, 2 …). */
public record Ratio(BigDecimal pointsPerUnit) {

    public static final BigDecimal LARGEST = BigDecimal.valueOf(1000);
    public static final int DECIMALS = 4;

    public Ratio {
        if (pointsPerUnit.signum() <= 0 || pointsPerUnit.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("A ratio is more than 0 and at most 1000, not " + pointsPerUnit);
        }
        pointsPerUnit = plain(pointsPerUnit);
        if (pointsPerUnit.scale() > DECIMALS) {
            throw new IllegalArgumentException("A ratio has at most four decimals, not " + pointsPerUnit);
        }
    }

    /** 1, 1.0 and 1.0000 are the same ratio. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    public static Ratio of(String pointsPerUnit) {
        return new Ratio(new BigDecimal(pointsPerUnit));
    }

    /** Whether a ratio can be made of this figure. */
    public static boolean isRatio(BigDecimal pointsPerUnit) {
        return pointsPerUnit.signum() > 0
                && pointsPerUnit.compareTo(LARGEST) <= 0
                && pointsPerUnit.stripTrailingZeros().scale() <= DECIMALS;
    }
}
