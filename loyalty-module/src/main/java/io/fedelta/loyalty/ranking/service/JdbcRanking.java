package io.fedelta.loyalty.ranking.service;

import io.fedelta.loyalty.ranking.FoundNames;
import io.fedelta.loyalty.ranking.MemberCount;
import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.MemberPage;
import io.fedelta.loyalty.ranking.NameFolding;
import io.fedelta.loyalty.ranking.NameSearch;
import io.fedelta.loyalty.ranking.Position;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.ranking.Ranking;
import io.fedelta.loyalty.ranking.dao.Buckets;
import io.fedelta.loyalty.ranking.dao.Classes;
import io.fedelta.loyalty.ranking.dao.FilterSql;
import io.fedelta.loyalty.ranking.dao.ListRows;
import io.fedelta.loyalty.ranking.dao.RankingRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ranking in our own tables. */
public class JdbcRanking implements Ranking {

    private static final int WALKED_AT_MOST = 1000;

    private final RankingRows members;
    private final ListRows lists;
    private final Classes classes;
    private final Buckets buckets;
    private final NameSearch search;

    public JdbcRanking(JdbcTemplate jdbc, NameFolding folding, NameSearch search) {
        this.members = new RankingRows(jdbc);
        this.lists = new ListRows(jdbc, new FilterSql(folding));
        this.classes = new Classes(jdbc);
        this.buckets = new Buckets(jdbc);
        this.search = search;
    }

    @Override
    public MemberPage page(MemberFilter filter, MemberOrder order, Optional<Position> from, int size) {
        if (from.filter(position -> position.order() != order).isPresent()) {
            throw new IllegalArgumentException("A position of a list by another order");
        }
        int rows = clamp(size, MemberPage.LARGEST);
        Optional<FoundNames> found = find(filter);
        List<RankedMember> read = lists.read(filter, found.flatMap(FoundNames::known), order, from, rows + 1);
        Window<RankedMember> window = Window.of(read, rows, from);
        return new MemberPage(
                window.rows(),
                window.previous(first -> Position.before(order, first)),
                window.next(last -> Position.after(order, last)),
                found);
    }

    private Optional<FoundNames> find(MemberFilter filter) {
        return Optional.of(filter.name()).filter(typed -> !typed.isEmpty()).map(search::find);
    }

    private Optional<List<Long>> found(MemberFilter filter) {
        return find(filter).flatMap(FoundNames::known);
    }

    @Override
    public MemberCount count(MemberFilter filter) {
        if (filter.name().isEmpty() && filter.minimumPoints().isEmpty()) {
            return MemberCount.exactly(classes.members(filter));
        }
        Optional<Long> byPointsAlone = filter.minimumPoints()
                .filter(points -> filter.equals(MemberFilter.EVERYBODY.withMinimumPoints(points)));
        if (byPointsAlone.isPresent()) {
            return MemberCount.exactly(buckets.atLeast(byPointsAlone.get()));
        }
        long counted = lists.count(filter, found(filter), MemberCount.COUNTED_AT_MOST + 1L);
        return new MemberCount(Math.min(counted, MemberCount.COUNTED_AT_MOST), counted > MemberCount.COUNTED_AT_MOST);
    }

    @Override
    public List<RankedMember> walk(MemberFilter filter, long afterAccountId, int atMost) {
        return lists.walk(filter, found(filter), afterAccountId, clamp(atMost, WALKED_AT_MOST));
    }

    private static int clamp(int size, int largest) {
        return Math.max(1, Math.min(largest, size));
    }

    @Override
    public Map<Long, RankedMember> members(Collection<Long> accountIds) {
        return members.find(accountIds);
    }

    @Override
    public long rankOf(long points) {
        return buckets.above(points) + 1;
    }

    @Override
    public Map<Long, Long> ranksOf(Collection<Long> points) {
        Map<Long, Long> ranks = new TreeMap<>();
        buckets.above(points).forEach((figure, above) -> ranks.put(figure, above + 1));
        return ranks;
    }
}
