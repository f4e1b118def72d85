package io.fedelta.loyalty.admin.start;

import io.fedelta.loyalty.comparison.Comparison;
import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.Ranking;
import io.fedelta.loyalty.ranking.RankingFigures;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/** Reads an overview in a handful of statements, whose cost follows the days shown, not members or entries. */
public class Overviews {

    private static final int BEST = 3;

    private final RankingFigures figures;
    private final Ranking ranking;
    private final Comparison comparison;
    private final Milestones milestones;
    private final Clock clock;
    private final ZoneId zone;

    public Overviews(
            RankingFigures figures,
            Ranking ranking,
            Comparison comparison,
            Milestones milestones,
            Clock clock,
            ZoneId zone) {
        this.figures = figures;
        this.ranking = ranking;
        this.comparison = comparison;
        this.milestones = milestones;
        this.clock = clock;
        this.zone = zone;
    }

    public Overview read(Span span) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first = span.first(today);
        return new Overview(
                figures.totals(),
                new Trend(span, today, figures.days(Trend.firstNeeded(span, today), today.plusDays(1))),
                ranking.page(MemberFilter.EVERYBODY, MemberOrder.POINTS, Optional.empty(), BEST)
                        .members(),
                milestones.between(first, today),
                milestones.switchedOn().map(moment -> LocalDate.ofInstant(moment, zone)),
                comparison.since(YearMonth.from(today).minusMonths(span.months())),
                comparison.countedAt(),
                comparison.shares(first),
                figures.freshness());
    }
}
