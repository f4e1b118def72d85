package io.fedelta.loyalty.cashback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** The smallest coin of a currency: a cent, a yen, a fils. */
final class MinorUnit {

    private MinorUnit() {}

    /** The quotient in whole coins; what is left over is dropped, never carried. */
    static BigDecimal floor(BigDecimal numerator, BigDecimal denominator, String currency) {
        return numerator.divide(denominator, decimals(currency), RoundingMode.FLOOR);
    }

    /** Units without coins, such as gold, have no decimals. */
    static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
