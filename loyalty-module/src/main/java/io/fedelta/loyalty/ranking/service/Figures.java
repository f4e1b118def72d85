package io.fedelta.loyalty.ranking.service;

import io.fedelta.loyalty.ranking.Fact;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.ranking.dao.Buckets;
import io.fedelta.loyalty.ranking.dao.DayCounter;
import io.fedelta.loyalty.ranking.dao.DriftRows.Quarter;
import io.fedelta.loyalty.ranking.dao.SourceRows.Moved;
import io.fedelta.loyalty.ranking.dao.Tally;
import io.fedelta.loyalty.ranking.dao.TallyRows;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The counters of the ranking, and how far one step of the follower moves them. */
final class Figures {

    private final TallyRows bucketRows;
    private final TallyRows classRows;
    private final TallyRows dayRows;
    private final TallyRows rewardRows;

    private final Tally buckets;
    private final Tally classes;
    private final Tally days;
    private final Tally rewards;

    Figures(JdbcTemplate jdbc) {
        this.bucketRows = TallyRows.buckets(jdbc);
        this.classRows = TallyRows.classes(jdbc);
        this.dayRows = TallyRows.days(jdbc);
        this.rewardRows = TallyRows.rewards(jdbc);
        this.buckets = bucketRows.tally();
        this.classes = classRows.tally();
        this.days = dayRows.tally();
        this.rewards = rewardRows.tally();
    }

    /** @param by 1 for one that comes, -1 for one that goes; one that changes does both */
    void member(RankedMember member, int by) {
        points(member.points(), by);
        alike(
                List.of(
                        member.referred(),
                        member.rewardState().code(),
                        member.tier().orElse(0L),
                        member.sleeping()),
                by);
        opened(member.openedOn(), by);
    }

    void points(long points, long members) {
        Buckets.count(buckets, points, members);
    }

    void alike(List<Object> kind, long members) {
        classes.add(kind, 0, members);
    }

    void opened(LocalDate day, long members) {
        day(day, DayCounter.NEW_MEMBERS, members);
    }

    void fact(Fact fact, long by) {
        switch (fact.kind()) {
            case UNLOCKED -> reward(fact, DayCounter.REWARDS_UNLOCKED, 0, by);
            case USED -> reward(fact, DayCounter.REWARDS_USED, 1, by);
            case REFERRAL -> day(fact.day(), DayCounter.REFERRALS, by);
        }
    }

    private void reward(Fact fact, DayCounter counter, int column, long by) {
        day(fact.day(), counter, by);
        rewards.add(List.of(fact.rewardId()), column, by);
    }

    /** What lifts a shortfall gives nothing: it is less that was taken. */
    void entry(Moved moved) {
        boolean given = moved.points() > 0 && !moved.kept();
        day(
                moved.day(),
                given ? DayCounter.POINTS_GIVEN : DayCounter.POINTS_TAKEN,
                given ? moved.points() : -moved.points());
        day(moved.day(), DayCounter.POINTS_SPENT, moved.spent());
    }

    void quarter(Quarter quarter, ZoneId zone) {
        day(quarter.day(zone), DayCounter.POINTS_GIVEN, quarter.given());
        day(quarter.day(zone), DayCounter.POINTS_TAKEN, quarter.taken());
        day(quarter.day(zone), DayCounter.POINTS_SPENT, quarter.spent());
    }

    private void day(LocalDate day, DayCounter counter, long amount) {
        days.add(List.of(Date.valueOf(day)), counter.ordinal(), amount);
    }

    /** Makes the counters say exactly this. */
    void replace() {
        bucketRows.replace(buckets);
        classRows.replace(classes);
        dayRows.replace(days);
        rewardRows.replace(rewards);
    }

    void add() {
        bucketRows.add(buckets);
        classRows.add(classes);
        dayRows.add(days);
        rewardRows.add(rewards);
    }
}
