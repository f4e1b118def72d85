package io.fedelta.loyalty.reward;

import java.math.BigDecimal;
import java.util.Currency;

/** What a merchant may write into a reward. */
public final class RewardLimits {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_MESSAGE = 2000;
    public static final int LONGEST_TASK = 1000;
    public static final long HIGHEST_THRESHOLD = 1_000_000_000L;
    public static final int LONGEST_VALIDITY = 3650;
    public static final BigDecimal LARGEST_AMOUNT = BigDecimal.valueOf(1_000_000);

    private RewardLimits() {}

    public static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    public static boolean isMessage(String message) {
        return message.length() <= LONGEST_MESSAGE;
    }

    public static boolean isTask(String task) {
        return task.length() <= LONGEST_TASK;
    }

    /** A threshold of zero would reward everybody for nothing. */
    public static boolean isThreshold(long threshold) {
        return threshold >= 1 && threshold <= HIGHEST_THRESHOLD;
    }

    public static boolean isValidity(long days) {
        return days >= 1 && days <= LONGEST_VALIDITY;
    }

    /** Whether this is the code of a currency in use: three capitals, ISO 4217. */
    public static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .anyMatch(code::equals);
    }

    /** Whether the amount can be paid in that currency: more than zero, and not finer than its smallest coin. */
    public static boolean isAmount(BigDecimal amount, String currency) {
        return amount.signum() > 0
                && amount.compareTo(LARGEST_AMOUNT) <= 0
                && isCurrency(currency)
                && amount.stripTrailingZeros().scale()
                        <= Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
