package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.ranking.MemberPage;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.ranking.Ranking;
import io.fedelta.loyalty.ranking.RankingFigures;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members' list as pages show it: rows with their ranks and addresses, each read for the whole page at once. */
public class MemberLists {

    private final Ranking ranking;
    private final RankingFigures figures;
    private final Customers customers;

    public MemberLists(Ranking ranking, RankingFigures figures, Customers customers) {
        this.ranking = ranking;
        this.figures = figures;
        this.customers = customers;
    }

    MemberListView read(MemberListForm form, TierRules tiers, AdminFormat format) {
        MemberPage page = ranking.page(form.filter(), form.getOrder(), form.from(), form.rows());
        return new MemberListView(
                page, views(page.members(), tiers, format), ranking.count(form.filter()), form, format);
    }

    private List<MemberView> views(List<RankedMember> members, TierRules tiers, AdminFormat format) {
        Map<Long, Long> ranks =
                ranking.ranksOf(members.stream().map(RankedMember::points).toList());
        Map<Long, CustomerFacts> known =
                customers.find(members.stream().map(RankedMember::accountId).toList());
        return members.stream()
                .map(member -> new MemberView(
                        member,
                        ranks.get(member.points()),
                        Optional.ofNullable(known.get(member.accountId())),
                        tiers,
                        format))
                .toList();
    }

    TotalsView totals(AdminFormat format) {
        return new TotalsView(figures.totals(), figures.freshness(), format);
    }
}
