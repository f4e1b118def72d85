package io.fedelta.loyalty.monthend.service;

import io.fedelta.loyalty.monthend.ExpectedShare;
import io.fedelta.loyalty.monthend.FreezeAnswer;
import io.fedelta.loyalty.monthend.MonthEnd;
import io.fedelta.loyalty.monthend.PointWorth;
import io.fedelta.loyalty.monthend.dao.MonthEndRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A month waits a little after its end, until what was begun before it has committed. */
public class JdbcMonthEnds implements MonthEnds {

    /** Far longer than any transaction of ours takes. */
    private static final Duration SETTLES = Duration.ofMinutes(10);

    private static final int MOST_SHOWN = 60;

    private final MonthEndRows months;
    private final MonthSums sums;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone the shop's: months begin and end there */
    public JdbcMonthEnds(
            JdbcTemplate jdbc, MonthSums sums, LoyaltyTransactions transactions, Clock clock, ZoneId zone) {
        this.months = new MonthEndRows(jdbc);
        this.sums = sums;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<YearMonth> frozen() {
        return months.months();
    }

    @Override
    public Optional<MonthEnd> find(YearMonth month) {
        return months.find(month);
    }

    @Override
    public List<YearMonth> unfrozen() {
        Optional<YearMonth> first = firstMonth();
        Set<YearMonth> frozen = new HashSet<>(months.months());
        return first.stream()
                .flatMap(month ->
                        Stream.iterate(newestEnded(), past -> !past.isBefore(month), past -> past.minusMonths(1)))
                .limit(MOST_SHOWN)
                .filter(month -> !frozen.contains(month))
                .toList();
    }

    private Optional<YearMonth> firstMonth() {
        return months.first().map(moment -> YearMonth.from(moment.atZone(zone)));
    }

    private YearMonth newestEnded() {
        return YearMonth.from(clock.instant().minus(SETTLES).atZone(zone)).minusMonths(1);
    }

    @Override
    public FreezeAnswer freeze(YearMonth month, Optional<String> actor) {
        if (month.isAfter(newestEnded())) {
            return FreezeAnswer.TOO_EARLY;
        }
        if (firstMonth().filter(first -> !month.isBefore(first)).isEmpty()) {
            return FreezeAnswer.NOTHING_THERE;
        }
        return transactions.inNew(() -> freezeOnce(month, actor));
    }

    private FreezeAnswer freezeOnce(YearMonth month, Optional<String> actor) {
        if (months.exists(month)) {
            return FreezeAnswer.FROZEN_BEFORE;
        }
        months.append(computed(month, actor));
        return FreezeAnswer.FROZEN;
    }

    private MonthEnd computed(YearMonth month, Optional<String> actor) {
        Instant start = startOf(month);
        Instant end = startOf(month.plusMonths(1));
        PointWorth worth = sums.worth(end);
        ExpectedShare observed = sums.observed(end);
        ExpectedShare share = months.expectedShare().map(observed::setTo).orElse(observed);
        return new MonthEnd(
                month, end, worth, share, Moments.now(clock), actor, sums.figures(start, end, worth, share));
    }

    private Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    @Override
    public Optional<BigDecimal> expectedShare() {
        return months.expectedShare();
    }

    @Override
    public void expect(Optional<BigDecimal> percent, String actor) {
        transactions.inNew(() -> {
            months.expect(percent, actor, Moments.now(clock));
            return percent;
        });
    }
}
