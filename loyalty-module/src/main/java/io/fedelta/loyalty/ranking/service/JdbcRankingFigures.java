package io.fedelta.loyalty.ranking.service;

import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.ranking.RankingFigures;
import io.fedelta.loyalty.ranking.dao.Buckets;
import io.fedelta.loyalty.ranking.dao.Classes;
import io.fedelta.loyalty.ranking.dao.FeedRows;
import io.fedelta.loyalty.ranking.dao.FigureRows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads counters; no statement grows with the number of members or entries. */
public class JdbcRankingFigures implements RankingFigures {

    private static final int WAITING_COUNTED_AT_MOST = 10_000;

    private final FigureRows figures;
    private final Buckets buckets;
    private final Classes classes;
    private final FeedRows feed;

    public JdbcRankingFigures(JdbcTemplate jdbc) {
        this.figures = new FigureRows(jdbc);
        this.buckets = new Buckets(jdbc);
        this.classes = new Classes(jdbc);
        this.feed = new FeedRows(jdbc);
    }

    @Override
    public Totals totals() {
        return figures.totals(classes.members(MemberFilter.EVERYBODY), buckets.above(0));
    }

    @Override
    public List<Day> days(LocalDate from, LocalDate untilExclusive) {
        return figures.days(from, untilExclusive);
    }

    @Override
    public List<RewardUse> rewards() {
        return figures.rewards();
    }

    @Override
    public Freshness freshness() {
        return new Freshness(feed.waiting(WAITING_COUNTED_AT_MOST), feed.caughtUpAt());
    }
}
