package io.fedelta.loyalty.admin.monthend;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.monthend.Book;
import io.fedelta.loyalty.monthend.MonthEnd;
import io.fedelta.loyalty.monthend.Move;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One book of a month in one currency. */
public class BookView {

    private final Book book;
    private final String currency;
    private final MonthEnd month;
    private final Optional<MonthEnd> before;
    private final AdminFormat format;

    BookView(Book book, String currency, MonthEnd month, Optional<MonthEnd> before, AdminFormat format) {
        this.book = book;
        this.currency = currency;
        this.month = month;
        this.before = before;
        this.format = format;
    }

    /** Part of the message key. */
    public String getBook() {
        return book.name();
    }

    /** Empty text if it is no money. */
    public String getCurrency() {
        return currency;
    }

    public List<FigureView> getFigures() {
        return Stream.of(Move.values()).filter(this::isShown).map(this::figure).toList();
    }

    private boolean isShown(Move move) {
        return Stream.concat(Stream.of(month), before.stream())
                .flatMap(shown -> shown.figures().stream())
                .anyMatch(
                        figure -> figure.book() == book && figure.currency().equals(currency) && figure.move() == move);
    }

    private FigureView figure(Move move) {
        BigDecimal amount = month.figure(book, currency, move);
        Optional<BigDecimal> earlier = before.map(last -> last.figure(book, currency, move));
        return new FigureView(
                move.name(),
                text(amount),
                earlier.map(this::text).orElse(null),
                earlier.map(amount::subtract).map(this::text).orElse(null));
    }

    private String text(BigDecimal amount) {
        return currency.isEmpty() ? format.decimal(amount) : format.money(amount, currency);
    }
}
