package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.CsvFile;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.ranking.MemberPage;
import io.fedelta.loyalty.ranking.Position;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.ranking.Ranking;
import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Writes a whole list of members, page after page: however long it is, no more than a page is in memory. */
public class MembersExport {

    private final Ranking ranking;
    private final Customers customers;

    public MembersExport(Ranking ranking, Customers customers) {
        this.ranking = ranking;
        this.customers = customers;
    }

    /**
     * @param headings of the columns, in the administrator's words
     * @param written hears how many members are in the file so far
     */
    public void write(
            MemberListForm form,
            List<String> headings,
            TierRules tiers,
            AdminFormat format,
            Writer out,
            LongConsumer written)
            throws IOException {
        out.write('\uFEFF');
        out.write(CsvFile.line(headings));
        long rows = 0;
        Optional<Position> from = Optional.empty();
        do {
            MemberPage page = ranking.page(form.filter(), form.getOrder(), from, MemberPage.LARGEST);
            write(page.members(), tiers, format, out);
            out.flush();
            rows += page.members().size();
            written.accept(rows);
            from = page.next();
        } while (from.isPresent());
    }

    private void write(List<RankedMember> members, TierRules tiers, AdminFormat format, Writer out) throws IOException {
        Map<Long, Long> ranks =
                ranking.ranksOf(members.stream().map(RankedMember::points).toList());
        Map<Long, CustomerFacts> known =
                customers.find(members.stream().map(RankedMember::accountId).toList());
        for (RankedMember member : members) {
            String email = Optional.ofNullable(known.get(member.accountId()))
                    .flatMap(CustomerFacts::email)
                    .orElse("");
            out.write(row(member, ranks.get(member.points()), email, tiers, format));
        }
    }

    private static String row(RankedMember member, long rank, String email, TierRules tiers, AdminFormat format) {
        return CsvFile.line(List.of(
                Long.toString(rank),
                Long.toString(member.accountId()),
                member.name(),
                email,
                Long.toString(member.points()),
                member.tier().flatMap(tiers::tier).map(Tier::name).orElse(""),
                Integer.toString(member.rewards()),
                Integer.toString(member.rewardsUsed()),
                Integer.toString(member.referrals()),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                        .withZone(format.zone())
                        .format(member.lastActivity())));
    }
}
