package io.fedelta.loyalty.admin.monthend;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.monthend.Book;
import io.fedelta.loyalty.monthend.MonthEnd;
import io.fedelta.loyalty.monthend.MonthFigure;
import io.fedelta.loyalty.monthend.PointWorth;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A frozen month beside the one before it. */
public class MonthView {

    private static final Comparator<MonthFigure> IN_ORDER =
            Comparator.comparing(MonthFigure::book).thenComparing(MonthFigure::currency);

    private final MonthEnd month;
    private final Optional<MonthEnd> before;
    private final AdminFormat format;

    MonthView(MonthEnd month, Optional<MonthEnd> before, AdminFormat format) {
        this.month = month;
        this.before = before;
        this.format = format;
    }

    /** As addresses write it: {@code 2026-10}. */
    public String getCode() {
        return month.month().toString();
    }

    public boolean isCompared() {
        return before.isPresent();
    }

    public String getFrozen() {
        return format.moment(month.frozenAt());
    }

    /** Null if the schedule did it. */
    public String getFrozenBy() {
        return month.frozenBy().orElse(null);
    }

    public List<BookView> getBooks() {
        return Stream.concat(Stream.of(month), before.stream())
                .flatMap(shown -> shown.figures().stream())
                .sorted(IN_ORDER)
                .map(figure -> new BookKey(figure.book(), figure.currency()))
                .distinct()
                .map(key -> new BookView(key.book(), key.currency(), month, before, format))
                .toList();
    }

    private record BookKey(Book book, String currency) {}

    /** Part of message keys. */
    public String getWorthSource() {
        return month.worth().source().name();
    }

    /** Empty text if points buy nothing. */
    public String getWorth() {
        return month.worth().source() == PointWorth.Source.NOTHING
                ? ""
                : format.money(month.worth().amount(), month.worth().currency());
    }

    /** Part of message keys. */
    public String getShareSource() {
        return month.share().source().name();
    }

    /** In percent. */
    public String getShare() {
        return format.decimal(month.share().share().multiply(BigDecimal.valueOf(100)));
    }

    public String getUsed() {
        return format.decimal(month.share().used());
    }

    public String getEarned() {
        return format.decimal(month.share().earned());
    }
}
