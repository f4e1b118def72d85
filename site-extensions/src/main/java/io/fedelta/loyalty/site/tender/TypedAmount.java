package io.fedelta.loyalty.site.tender;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a customer types for money or points. Strict: what can be read in two ways is not read at all. */
final class TypedAmount {

    private static final Pattern POINTS = Pattern.compile("[0-9]{1,12}");

    private TypedAmount() {}

    /** More than zero, with a point or a comma before the coins, and no finer than the smallest coin. */
    static Optional<BigDecimal> money(String text, String currency) {
        int coins = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        String decimals = coins == 0 ? "" : "([.,][0-9]{1," + coins + "})?";
        String typed = text.strip();
        return typed.matches("[0-9]{1,12}" + decimals)
                ? Optional.of(new BigDecimal(typed.replace(',', '.'))).filter(amount -> amount.signum() > 0)
                : Optional.empty();
    }

    static Optional<Long> points(String text) {
        return Optional.of(text.strip())
                .filter(typed -> POINTS.matcher(typed).matches())
                .map(Long::valueOf)
                .filter(points -> points > 0);
    }
}
