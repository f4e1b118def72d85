package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.NameSearch;
import io.fedelta.loyalty.ranking.Position;
import io.fedelta.loyalty.ranking.Ranking;
import io.fedelta.loyalty.ranking.RewardState;
import io.fedelta.loyalty.ranking.service.JdbcRanking;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a page of the ranking costs in a large store: against the same page in a small one, against the first page, with
 * filters against without, and a member's exact rank against a bare read by primary key. All of it as pages ask for it,
 * through the service, a few hundred calls in each round.
 */
final class RankingTimes {
    private static final int CALLS = 300;
    private static final int PAGE = 25;
    private static final long TIER = 2;

    private static final MemberFilter THREE_FILTERS = MemberFilter.EVERYBODY
            .withTier(TIER)
            .withReferred(false)
            .withRewards(Set.of(RewardState.UNUSED, RewardState.USED));

    private final JdbcTemplate jdbc;
    private final Ranking large;
    private final Ranking small;
    private final Settings settings;
    private final Random random;
    private final List<Long> accounts;

    RankingTimes(DataSource large, DataSource small, Settings settings) {
        this.jdbc = new JdbcTemplate(large);
        this.large = ranking(large);
        this.small = ranking(small);
        this.settings = settings;
        this.random = new Random(settings.seed());
        this.accounts =
                jdbc.queryForList("SELECT ACCOUNT_ID FROM LOY_RANKING WHERE MOD(ACCOUNT_ID, 997) = 0", Long.class);
    }

    private static Ranking ranking(DataSource database) {
        return new JdbcRanking(new JdbcTemplate(database), typed -> typed, NameSearch.NONE);
    }

    List<Measure> run() throws InterruptedException {
        List<Measure> measures = new ArrayList<>();
        measures.addAll(pages());
        measures.addAll(filtered());
        measures.addAll(ranks());
        measures.addAll(againstRedis());
        return measures;
    }

    private List<Measure> pages() throws InterruptedException {
        Position middle = middle();
        Turns turns = new Turns("page of the ranking, ms", settings.serviceRounds());
        turns.take(
                "large", () -> median(() -> page(large, MemberFilter.EVERYBODY, Optional.empty())),
                "small", () -> median(() -> page(small, MemberFilter.EVERYBODY, Optional.empty())),
                "in the middle", () -> median(() -> page(large, MemberFilter.EVERYBODY, Optional.of(middle))));
        return List.of(
                Measure.ratio(
                        "Q10",
                        "first page of the ranking, " + many() + " members / 10,000",
                        turns.ratios("large", "small"),
                        Target.atMost(1.2),
                        settings.seed()),
                Measure.ratio(
                        "Q11",
                        "page in the middle of " + many() + " / first page",
                        turns.ratios("in the middle", "large"),
                        Target.atMost(2),
                        settings.seed()),
                Measure.sampled("  first page, " + many() + " members", "ms", turns.of("large"), settings.seed()));
    }

    private List<Measure> filtered() throws InterruptedException {
        Turns turns = new Turns("p95 of a page, ms", settings.serviceRounds());
        turns.take(
                "three filters", () -> p95(() -> page(large, THREE_FILTERS, Optional.empty())),
                "unfiltered", () -> p95(() -> page(large, MemberFilter.EVERYBODY, Optional.empty())));
        return List.of(Measure.ratio(
                "Q12",
                "p95 of a page with three filters / without",
                turns.ratios("three filters", "unfiltered"),
                Target.atMost(2),
                settings.seed()));
    }

    private List<Measure> ranks() throws InterruptedException {
        Turns turns = new Turns("rank of a member, ms", settings.serviceRounds());
        turns.take(
                "rank", () -> median(() -> large.rank(somebody()).orElseThrow()),
                "raw",
                        () -> median(() -> jdbc.queryForObject(
                                "SELECT POINTS FROM LOY_RANKING WHERE ACCOUNT_ID = ?", Long.class, somebody())));
        return List.of(
                Measure.ratio(
                        "Q13",
                        "exact rank of a member among " + many() + " / raw read by primary key",
                        turns.ratios("rank", "raw"),
                        Target.atMost(20),
                        settings.seed()),
                Measure.sampled("  exact rank", "ms", turns.of("rank"), settings.seed()));
    }

    /** The same page in a sorted set, over a local socket; only the ids and points, as Redis knows no more. */
    private List<Measure> againstRedis() throws InterruptedException {
        Optional<Redis> server = Redis.start();
        if (server.isEmpty()) {
            System.out.println("Q14 left out: there is no redis-server on the path");
            return List.of();
        }
        try (Redis redis = server.get()) {
            jdbc.query("SELECT ACCOUNT_ID, POINTS FROM LOY_RANKING", row -> {
                redis.add(row.getLong(2), row.getLong(1));
            });
            redis.flush();
            Turns turns = new Turns("25 members, ms", settings.serviceRounds());
            takeInTurns(turns, redis);
            return List.of(Measure.ratio(
                    "Q14",
                    "SQL of a page / ZREVRANGE of 25 members over a unix socket",
                    turns.ratios("SQL", "Redis"),
                    Target.atMost(1.5),
                    settings.seed()));
        }
    }

    /** Each on a connection of its own that it keeps, and without a framework between. */
    private void takeInTurns(Turns turns, Redis redis) throws InterruptedException {
        try (Connection connection = jdbc.getDataSource().getConnection();
                PreparedStatement best = connection.prepareStatement(
                        "SELECT ACCOUNT_ID, POINTS FROM LOY_RANKING ORDER BY POINTS DESC, ACCOUNT_ID DESC LIMIT 25")) {
            turns.take("SQL", () -> median(() -> read(best)), "Redis", () -> median(redis::best));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(PreparedStatement best) {
        try (ResultSet row = best.executeQuery()) {
            int rows = 0;
            while (row.next() && row.getLong(1) > 0 && row.getLong(2) > 0) {
                rows++;
            }
            if (rows != PAGE) {
                throw new IllegalStateException("A page of " + rows + " members");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String many() {
        return String.format(Locale.ROOT, "%,d", settings.members());
    }

    private long somebody() {
        return accounts.get(random.nextInt(accounts.size()));
    }

    /** Found once, the slow way. */
    private Position middle() {
        long members = jdbc.queryForObject("SELECT COUNT(*) FROM LOY_RANKING", Long.class);
        long accountId = jdbc.queryForObject(
                "SELECT ACCOUNT_ID FROM LOY_RANKING ORDER BY POINTS DESC, ACCOUNT_ID DESC LIMIT 1 OFFSET "
                        + members / 2,
                Long.class);
        return Position.after(
                MemberOrder.POINTS, large.members(List.of(accountId)).get(accountId));
    }

    private static void page(Ranking ranking, MemberFilter filter, Optional<Position> from) {
        int rows =
                ranking.page(filter, MemberOrder.POINTS, from, PAGE).members().size();
        if (rows != PAGE) {
            throw new IllegalStateException("A page of " + rows + " members");
        }
    }

    private static double median(Runnable call) {
        return Statistics.median(millis(call));
    }

    private static double p95(Runnable call) {
        return Statistics.percentile(millis(call), 95);
    }

    private static List<Double> millis(Runnable call) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            long begun = System.nanoTime();
            call.run();
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return millis;
    }
}
