package io.fedelta.loyalty.admin.start;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.comparison.CustomerShare;
import io.fedelta.loyalty.comparison.GroupFigures;
import io.fedelta.loyalty.ranking.RankingFigures.Day;
import io.fedelta.loyalty.ranking.RankingFigures.Totals;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The overview as its template sees it. */
public final class OverviewView {

    /** The share of active customers with points that a programme should reach, in tenths of a percent. */
    static final long GOAL = 300;

    static final int GOAL_MONTHS = 3;

    private final Overview overview;
    private final String storeCurrency;
    private final AdminFormat format;

    /** @param storeCurrency what orders without a currency are in; empty text if nobody knows */
    OverviewView(Overview overview, String storeCurrency, AdminFormat format) {
        this.overview = overview;
        this.storeCurrency = storeCurrency;
        this.format = format;
    }

    public String getSpan() {
        return overview.trend().span().name();
    }

    public List<String> getSpans() {
        return Stream.of(Span.values()).map(Span::name).toList();
    }

    public List<IndicatorView> getIndicators() {
        Totals totals = overview.totals();
        String used = ComparisonView.percent(
                totals.rewardsUnlocked() == 0 ? 0 : totals.rewardsUsed() * 1000 / totals.rewardsUnlocked(), format);
        return List.of(
                indicator("members", totals.activeMembers(), null, Day::newMembers),
                indicator("points", totals.points(), null, OverviewView::points),
                indicator("referrals", totals.referrals(), null, Day::referrals),
                indicator("rewards", totals.rewardsUsed(), used, Day::rewardsUsed));
    }

    private IndicatorView indicator(String name, long value, String detail, ToLongFunction<Day> change) {
        Trend trend = overview.trend();
        return new IndicatorView(name, format.number(value), detail, trend.now(change), trend.before(change), format);
    }

    private static long points(Day day) {
        return day.pointsGiven() - day.pointsTaken();
    }

    public List<BestView> getBest() {
        return IntStream.range(0, overview.best().size())
                .mapToObj(i -> new BestView(i + 1, overview.best().get(i), format))
                .toList();
    }

    public List<ChartView> getCharts() {
        Trend trend = overview.trend();
        List<MilestoneView> marks = getMilestones();
        return List.of(
                ChartView.line(
                        "members",
                        trend.levels(Day::newMembers, overview.totals().members()),
                        marks,
                        format),
                ChartView.bars("points", trend.parts(OverviewView::points), marks, format),
                ChartView.bars("rewards", trend.parts(Day::rewardsUnlocked), marks, format),
                ChartView.bars("referrals", trend.parts(Day::referrals), marks, format));
    }

    public List<MilestoneView> getMilestones() {
        return IntStream.range(0, overview.milestones().size())
                .mapToObj(i -> new MilestoneView(i + 1, overview.milestones().get(i), format))
                .toList();
    }

    /** Null before the first night. */
    public String getShare() {
        return newest() == null ? null : ComparisonView.percent(newest().perMille(), format);
    }

    public boolean isShareReached() {
        return newest() != null && newest().perMille() >= GOAL;
    }

    public String getShareCustomers() {
        return format.number(newest().customers());
    }

    public String getShareMembers() {
        return format.number(newest().withPoints());
    }

    private CustomerShare newest() {
        List<CustomerShare> shares = overview.shares();
        return shares.isEmpty() ? null : shares.get(shares.size() - 1);
    }

    public String getGoal() {
        return ComparisonView.percent(GOAL, format);
    }

    /** Until when; null if the programme was never on. */
    public String getGoalDay() {
        return overview.switchedOn()
                .map(day -> format.day(day.plusMonths(GOAL_MONTHS)))
                .orElse(null);
    }

    public ChartView getShareChart() {
        List<Trend.Bucket> days = overview.shares().stream()
                .map(share -> new Trend.Bucket(share.day(), share.day(), share.perMille()))
                .toList();
        return ChartView.share("share", days, getMilestones(), GOAL, format);
    }

    /** By currency. */
    public List<ComparisonView> getComparisons() {
        return overview.groups().stream()
                .map(GroupFigures::currency)
                .distinct()
                .map(currency -> new ComparisonView(
                        group(currency, true),
                        group(currency, false),
                        currency.isEmpty() ? storeCurrency : currency,
                        format))
                .toList();
    }

    private GroupFigures group(String currency, boolean members) {
        return overview.groups().stream()
                .filter(group -> group.currency().equals(currency) && group.members() == members)
                .findFirst()
                .orElse(GroupFigures.nobody(currency, members));
    }

    /** Null before the first night. */
    public String getCountedAt() {
        return overview.countedAt().map(format::moment).orElse(null);
    }

    /** Changes that are not in the figures yet; null if there are none. */
    public String getWaiting() {
        long waiting = overview.freshness().waiting();
        return waiting == 0 ? null : format.number(waiting);
    }
}
