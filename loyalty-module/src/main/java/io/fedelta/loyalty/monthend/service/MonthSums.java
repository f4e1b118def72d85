package io.fedelta.loyalty.monthend.service;

import io.fedelta.loyalty.monthend.Book;
import io.fedelta.loyalty.monthend.ExpectedShare;
import io.fedelta.loyalty.monthend.MonthEnd;
import io.fedelta.loyalty.monthend.MonthFigure;
import io.fedelta.loyalty.monthend.Move;
import io.fedelta.loyalty.monthend.PointWorth;
import io.fedelta.loyalty.monthend.dao.MonthRewardRows;
import io.fedelta.loyalty.monthend.dao.MonthRewardRows.Rewards;
import io.fedelta.loyalty.monthend.dao.MonthRewardRows.Step;
import io.fedelta.loyalty.monthend.dao.MonthSumRows;
import io.fedelta.loyalty.monthend.dao.MonthSumRows.Sum;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.programme.service.Programme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Computes the figures of a month from what was written before its end. */
public class MonthSums {

    private static final int WORTH_DECIMALS = 10;
    private static final int OBSERVED_MONTHS = 12;

    private final MonthSumRows sums;
    private final MonthRewardRows rewards;
    private final Programme programme;
    private final ZoneId zone;

    public MonthSums(JdbcTemplate jdbc, Programme programme, ZoneId zone) {
        this.sums = new MonthSumRows(jdbc);
        this.rewards = new MonthRewardRows(jdbc);
        this.programme = programme;
        this.zone = zone;
    }

    /** By the rules in force at the month's end: spending if it is on, else the ladder. */
    PointWorth worth(Instant end) {
        SpendingRules spending = programme.at(end.minusMillis(1)).rules().spending();
        if (spending.enabled() && !spending.currency().isEmpty()) {
            return new PointWorth(
                    PointWorth.Source.SPENDING, spending.currency(), perPoint(spending.worth(), spending.points()));
        }
        return rewards.bestStep(end).stream()
                .map(MonthSums::ofLadder)
                .findFirst()
                .orElse(PointWorth.NOTHING);
    }

    private static PointWorth ofLadder(Step step) {
        return new PointWorth(PointWorth.Source.LADDER, step.currency(), perPoint(step.amount(), step.threshold()));
    }

    private static BigDecimal perPoint(BigDecimal worth, long points) {
        return worth.divide(BigDecimal.valueOf(points), WORTH_DECIMALS, RoundingMode.HALF_UP);
    }

    ExpectedShare observed(Instant end) {
        Instant from = end.atZone(zone).minusMonths(OBSERVED_MONTHS).toInstant();
        return ExpectedShare.observed(
                rewards.earned(from, end), rewards.spent(from, end).add(rewards.usedThresholds(from, end)));
    }

    List<MonthFigure> figures(Instant start, Instant end, PointWorth worth, ExpectedShare share) {
        List<MonthFigure> figures = new ArrayList<>();
        Stream.of(sums.points(start, end), sums.purses(start, end), sums.pending(start, end))
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        sum -> sum.book() + " " + sum.currency(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(book -> addBook(book, figures));
        addRewards(start, end, figures);
        if (worth.source() != PointWorth.Source.NOTHING) {
            BigDecimal expected = MonthEnd.expected(closingPoints(figures), worth, share);
            figures.add(new MonthFigure(Book.POINTS, worth.currency(), Move.VALUE, expected));
        }
        return figures;
    }

    /** One book in one currency: what there was, what moved, what there is. */
    private static void addBook(List<Sum> sums, List<MonthFigure> figures) {
        Sum any = sums.get(0);
        Map<Move, BigDecimal> moves = new EnumMap<>(Move.class);
        BigDecimal opening = BigDecimal.ZERO;
        for (Sum sum : sums) {
            opening = opening.add(sum.before());
            moves.merge(sum.move(), sum.during(), BigDecimal::add);
        }
        BigDecimal closing = moves.values().stream().reduce(opening, BigDecimal::add);
        figures.add(new MonthFigure(any.book(), any.currency(), Move.OPENING, opening));
        moves.entrySet().stream()
                .filter(move -> move.getValue().signum() != 0)
                .map(move -> new MonthFigure(any.book(), any.currency(), move.getKey(), move.getValue()))
                .forEach(figures::add);
        figures.add(new MonthFigure(any.book(), any.currency(), Move.CLOSING, closing));
    }

    private void addRewards(Instant start, Instant end, List<MonthFigure> figures) {
        addRewards(rewards.unused(end), Move.COUNT, Move.VALUE, figures);
        addRewards(rewards.expired(start, end), Move.EXPIRED_COUNT, Move.EXPIRED_VALUE, figures);
    }

    private static void addRewards(List<Rewards> found, Move count, Move value, List<MonthFigure> figures) {
        long all = found.stream().mapToLong(Rewards::count).sum();
        if (all > 0) {
            figures.add(new MonthFigure(Book.REWARDS, "", count, BigDecimal.valueOf(all)));
        }
        found.stream()
                .filter(reward -> !reward.currency().isEmpty() && reward.worth().signum() != 0)
                .map(reward -> new MonthFigure(Book.REWARDS, reward.currency(), value, reward.worth()))
                .forEach(figures::add);
    }

    private static BigDecimal closingPoints(List<MonthFigure> figures) {
        return figures.stream()
                .filter(figure -> figure.book() == Book.POINTS && figure.move() == Move.CLOSING)
                .map(MonthFigure::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
