package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.ranking.MemberPage;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.ranking.Ranking;
import io.fedelta.loyalty.ranking.RankingFigures;
import io.fedelta.loyalty.ranking.RankingHistory;
import io.fedelta.loyalty.ranking.RankingHistory.Kind;
import io.fedelta.loyalty.ranking.RankingHistory.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members' list as pages show it: rows with their ranks and addresses, each read for the whole page at once. */
public class MemberLists {

    private final Ranking ranking;
    private final RankingFigures figures;
    private final RankingHistory history;
    private final Customers customers;

    public MemberLists(Ranking ranking, RankingFigures figures, RankingHistory history, Customers customers) {
        this.ranking = ranking;
        this.figures = figures;
        this.history = history;
        this.customers = customers;
    }

    MemberListView read(MemberListForm form, TierRules tiers, AdminFormat format) {
        MemberPage page = ranking.page(form.filter(), form.getOrder(), form.from(), form.rows());
        Optional<Snapshot> then = history.snapshots(Kind.MONTH).stream().findFirst();
        return new MemberListView(
                page, views(page.members(), then, tiers, format), ranking.count(form.filter()), then, form, format);
    }

    private List<MemberView> views(
            List<RankedMember> members, Optional<Snapshot> then, TierRules tiers, AdminFormat format) {
        Map<Long, Long> ranks =
                ranking.ranksOf(members.stream().map(RankedMember::points).toList());
        List<Long> ids = members.stream().map(RankedMember::accountId).toList();
        Map<Long, Long> before =
                then.map(snapshot -> history.ranks(snapshot.id(), ids)).orElse(Map.of());
        Map<Long, CustomerFacts> known = customers.find(ids);
        return members.stream()
                .map(member -> new MemberView(
                        member,
                        new MemberView.Ranks(
                                ranks.get(member.points()), Optional.ofNullable(before.get(member.accountId()))),
                        Optional.ofNullable(known.get(member.accountId())),
                        tiers,
                        format))
                .toList();
    }

    TotalsView totals(AdminFormat format) {
        return new TotalsView(figures.totals(), figures.freshness(), format);
    }
}
