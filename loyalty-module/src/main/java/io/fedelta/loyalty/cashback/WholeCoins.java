package io.fedelta.loyalty.cashback;

import io.fedelta.loyalty.purse.MinorUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a share comes to in a currency's smallest coin: a cent, a yen, a fils. */
final class WholeCoins {

    private WholeCoins() {}

    /** The quotient in whole coins; what is left over is dropped, never carried. */
    static BigDecimal floor(BigDecimal numerator, BigDecimal denominator, String currency) {
        return numerator.divide(denominator, MinorUnit.decimals(currency), RoundingMode.FLOOR);
    }
}
