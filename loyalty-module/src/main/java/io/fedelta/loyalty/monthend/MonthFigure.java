package io.fedelta.loyalty.monthend;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One figure of a month.
 *
 * @param currency ISO 4217; empty text if it is a number of something
 * @param amount negative if it takes
 */
public record MonthFigure(Book book, String currency, Move move, BigDecimal amount) {

    public MonthFigure {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(move, "move");
        Objects.requireNonNull(amount, "amount");
    }
}
