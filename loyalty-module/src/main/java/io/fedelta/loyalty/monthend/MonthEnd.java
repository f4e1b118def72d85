package io.fedelta.loyalty.monthend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A month as it was frozen.
 *
 * @param endedAt the moment it ended in the shop's time zone; what was written from then on is the next one's
 * @param frozenBy an administrator; empty if the schedule did it
 */
public record MonthEnd(
        YearMonth month,
        Instant endedAt,
        PointWorth worth,
        ExpectedShare share,
        Instant frozenAt,
        Optional<String> frozenBy,
        List<MonthFigure> figures) {

    public MonthEnd {
        figures = List.copyOf(figures);
    }

    /** Zero if there is no such figure. */
    public BigDecimal figure(Book book, String currency, Move move) {
        return figures.stream()
                .filter(figure -> figure.book() == book
                        && figure.move() == move
                        && figure.currency().equals(currency))
                .map(MonthFigure::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** Points × worth × expected share, to the nearest coin; points that customers owe are no claim of theirs. */
    public static BigDecimal expected(BigDecimal points, PointWorth worth, ExpectedShare share) {
        int coin = Math.max(0, Currency.getInstance(worth.currency()).getDefaultFractionDigits());
        return points.max(BigDecimal.ZERO)
                .multiply(worth.amount())
                .multiply(share.share())
                .setScale(coin, RoundingMode.HALF_UP);
    }
}
