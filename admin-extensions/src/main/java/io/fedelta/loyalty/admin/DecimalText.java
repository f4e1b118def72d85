package io.fedelta.loyalty.admin;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.ParsePosition;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decimals as people type them, read strictly: with the decimal sign of the administrator's language and nothing else.
 * "1,000" is never silently one, and no figure comes from "NaN" or "1E9".
 */
public final class DecimalText {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,10})?");

    private DecimalText() {}

    /** Empty if this is not a decimal number. */
    public static Optional<BigDecimal> parse(String text, DecimalFormat format) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        format.setParseBigDecimal(true);
        format.setGroupingUsed(false);
        ParsePosition end = new ParsePosition(0);
        BigDecimal number = (BigDecimal) format.parse(text, end);
        return end.getIndex() == text.length() ? Optional.of(number) : Optional.empty();
    }
}
