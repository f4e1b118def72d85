package io.fedelta.loyalty.card;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What a card may be worth. */
public final class CardAmount {

    public static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

    private CardAmount() {}

    /** More than zero, not absurd, and no finer than the currency's smallest coin. */
    public static boolean isPossible(BigDecimal amount, String currency) {
        return amount.signum() > 0 && amount.compareTo(LARGEST) <= 0 && fits(amount, currency);
    }

    /** Whether a card can be changed by that much: the same, up or down. */
    public static boolean isChange(BigDecimal change, String currency) {
        return isPossible(change.abs(), currency);
    }

    private static boolean fits(BigDecimal amount, String currency) {
        return currency(currency)
                .filter(known -> amount.stripTrailingZeros().scale() <= known.getDefaultFractionDigits())
                .isPresent();
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .findFirst();
    }
}
