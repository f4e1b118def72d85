package io.fedelta.loyalty.ranking.service;

import io.fedelta.loyalty.change.MemberChanges;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.ranking.Ranking;
import io.fedelta.loyalty.ranking.dao.DriftRows;
import io.fedelta.loyalty.ranking.dao.FeedRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Each night: who has become quiet sleeps, whose row differs from what it is derived from is followed anew, and the
 * counters are counted again. Readers see the old rows until the new ones are there.
 */
public class RankingComparison implements ScheduledTask {

    private static final int AT_A_TIME = 500;

    private final JdbcTemplate jdbc;
    private final DriftRows drift;
    private final FeedRows feed;
    private final MemberChanges changes;
    private final RankingFollower follower;
    private final FollowingStep step;
    private final Ranking ranking;
    private final Customers customers;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final ZoneId zone;

    public RankingComparison(
            JdbcTemplate jdbc,
            RankingFollower follower,
            FollowingStep step,
            Ranking ranking,
            Customers customers,
            LoyaltyTransactions transactions,
            Clock clock,
            ZoneId zone) {
        this.jdbc = jdbc;
        this.drift = new DriftRows(jdbc);
        this.feed = new FeedRows(jdbc);
        this.changes = new MemberChanges(jdbc);
        this.follower = follower;
        this.step = step;
        this.ranking = ranking;
        this.customers = customers;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String key() {
        return "rankingComparison";
    }

    /** What changes while it compares is noted by who changes it; a note too many does no harm. */
    @Override
    public TaskReport run() {
        follower.catchUp();
        long noted = transactions.inNew(() -> drift.noteDrifted() + drift.noteAsleep(step.asleepBefore()));
        noted += noteRenamed();
        follower.catchUp();
        transactions.inNew(this::recount);
        return new TaskReport(noted, 0);
    }

    /** Makes every row and every counter anew. */
    public TaskReport rebuild() {
        long noted = transactions.inNew(drift::noteAll);
        follower.catchUp();
        transactions.inNew(this::recount);
        return new TaskReport(noted, 0);
    }

    private long noteRenamed() {
        long noted = 0;
        long last = Long.MIN_VALUE;
        List<RankedMember> part = ranking.walk(MemberFilter.EVERYBODY, last, AT_A_TIME);
        while (!part.isEmpty() && !Thread.currentThread().isInterrupted()) {
            List<Long> renamed = renamed(part);
            changes.touched(renamed);
            noted += renamed.size();
            last = part.get(part.size() - 1).accountId();
            part = ranking.walk(MemberFilter.EVERYBODY, last, AT_A_TIME);
        }
        return noted;
    }

    private List<Long> renamed(List<RankedMember> members) {
        Map<Long, CustomerFacts> known =
                customers.find(members.stream().map(RankedMember::accountId).toList());
        return members.stream()
                .filter(member -> !member.name()
                        .equals(Optional.ofNullable(known.get(member.accountId()))
                                .map(CustomerFacts::fullName)
                                .orElse("")))
                .map(RankedMember::accountId)
                .toList();
    }

    /** Under the follower's lock, so that rows and counters cannot part meanwhile. */
    private boolean recount() {
        feed.lock();
        Figures figures = new Figures(jdbc);
        drift.points(figures::points);
        drift.classes(figures::alike);
        drift.opened(figures::opened);
        drift.facts(figures::fact);
        drift.quarters().forEach(quarter -> figures.quarter(quarter, zone));
        figures.replace();
        drift.compared(Moments.now(clock));
        return true;
    }
}
