package io.fedelta.loyalty.purse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Amounts to a currency's smallest coin. Nothing is ever rounded: what is finer is refused. */
public final class MinorUnit {

    private MinorUnit() {}

    /**
     * The same amount with as many decimals as the currency has.
     *
     * @throws IllegalArgumentException if it is finer than the smallest coin, or there is no such currency
     */
    public static BigDecimal exact(BigDecimal amount, String currency) {
        try {
            return amount.setScale(decimals(currency), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException finer) {
            throw new IllegalArgumentException(amount + " is finer than the smallest coin of " + currency, finer);
        }
    }

    /** @throws IllegalArgumentException if there is no such currency */
    public static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
