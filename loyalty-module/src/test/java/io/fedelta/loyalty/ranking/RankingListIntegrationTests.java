package io.fedelta.loyalty.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.host.customer.AnyAsciiFolding;
import io.fedelta.loyalty.host.persistence.LoyaltyJdbcTemplate;
import io.fedelta.loyalty.ranking.service.JdbcRanking;
import io.fedelta.loyalty.testing.RankingFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lists, counts and ranks are what a loop over all members says, for every combination of filters. */
class RankingListIntegrationTests {

    private static final List<Set<RewardState>> REWARDS =
            List.of(Set.of(), Set.of(RewardState.NONE), RewardState.WITH_UNUSED, RewardState.WITH_USED);

    private final AnyAsciiFolding folding = new AnyAsciiFolding();

    @ParameterizedTest
    @EnumSource
    void every_filter_in_every_order_pages_forth_and_back_through_the_members_that_fit(TestDatabase database) {
        JdbcTemplate jdbc = new LoyaltyJdbcTemplate(database.fresh());
        List<RankedMember> all = RankingFixture.random(120, 11).write(jdbc);
        Ranking ranking = new JdbcRanking(jdbc, folding, NameSearch.NONE);

        for (MemberFilter filter : filters()) {
            for (MemberOrder order : MemberOrder.values()) {
                List<RankedMember> expected = all.stream()
                        .filter(member -> fits(filter, member))
                        .sorted(comparator(order))
                        .toList();
                assertThat(forth(ranking, filter, order))
                        .as("%s by %s", filter, order)
                        .isEqualTo(expected);
                assertThat(back(ranking, filter, order))
                        .as("%s by %s, back", filter, order)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_filter_counts_and_walks_through_the_members_that_fit(TestDatabase database) {
        JdbcTemplate jdbc = new LoyaltyJdbcTemplate(database.fresh());
        List<RankedMember> all = RankingFixture.random(120, 12).write(jdbc);
        Ranking ranking = new JdbcRanking(jdbc, folding, NameSearch.NONE);

        for (MemberFilter filter : filters()) {
            List<RankedMember> expected =
                    all.stream().filter(member -> fits(filter, member)).toList();
            assertThat(ranking.count(filter)).as(filter.toString()).isEqualTo(MemberCount.exactly(expected.size()));
            List<RankedMember> walked = new ArrayList<>();
            long last = Long.MIN_VALUE;
            for (List<RankedMember> part = ranking.walk(filter, last, 25);
                    !part.isEmpty();
                    part = ranking.walk(filter, last, 25)) {
                walked.addAll(part);
                last = part.get(part.size() - 1).accountId();
            }
            assertThat(walked).as(filter.toString()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_rank_by_counters_is_the_rank_by_counting(TestDatabase database) {
        JdbcTemplate jdbc = new LoyaltyJdbcTemplate(database.fresh());
        Random random = new Random(5);
        List<RankedMember> all = RankingFixture.random(400, 13, () -> {
                    int size = random.nextInt(4);
                    return random.nextLong(size == 0 ? 10 : size == 1 ? 1_000 : size == 2 ? 100_000 : 50_000_000)
                            - (random.nextInt(10) == 0 ? 40_000_000 : 0);
                })
                .write(jdbc);
        Ranking ranking = new JdbcRanking(jdbc, folding, NameSearch.NONE);

        all.stream()
                .limit(100)
                .forEach(member ->
                        assertThat(ranking.rank(member.accountId())).contains(1 + above(all, member.points())));
        assertThat(ranking.ranksOf(all.stream().map(RankedMember::points).toList()))
                .allSatisfy((points, rank) -> assertThat(rank).isEqualTo(1 + above(all, points)));
        assertThat(ranking.rank(-77)).isEmpty();
    }

    private static long above(List<RankedMember> all, long points) {
        return all.stream().filter(member -> member.points() > points).count();
    }

    /** Some of each, in all combinations. */
    private static List<MemberFilter> filters() {
        List<MemberFilter> filters = new ArrayList<>();
        for (Optional<Long> minimum : List.of(Optional.<Long>empty(), Optional.of(40L))) {
            for (Optional<Boolean> referred :
                    List.of(Optional.<Boolean>empty(), Optional.of(true), Optional.of(false))) {
                for (Set<RewardState> rewards : REWARDS) {
                    for (Optional<Long> tier : List.of(Optional.<Long>empty(), Optional.of(2L))) {
                        for (Optional<Boolean> sleeping :
                                List.of(Optional.<Boolean>empty(), Optional.of(true), Optional.of(false))) {
                            for (String name : List.of("", "ann ros")) {
                                filters.add(new MemberFilter(minimum, referred, rewards, tier, sleeping, name));
                            }
                        }
                    }
                }
            }
        }
        return filters;
    }

    private boolean fits(MemberFilter filter, RankedMember member) {
        List<String> words = List.of(folding.fold(member.name()).split(" "));
        return filter.minimumPoints().filter(least -> member.points() < least).isEmpty()
                && filter.referred()
                        .filter(wanted -> wanted != member.referred())
                        .isEmpty()
                && (filter.rewards().isEmpty() || filter.rewards().contains(member.rewardState()))
                && (filter.tier().isEmpty() || filter.tier().equals(member.tier()))
                && filter.sleeping()
                        .filter(wanted -> wanted != member.sleeping())
                        .isEmpty()
                && (filter.name().isEmpty()
                        || Stream.of(folding.fold(filter.name()).split(" "))
                                .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed))));
    }

    private static Comparator<RankedMember> comparator(MemberOrder order) {
        Comparator<RankedMember> byId = Comparator.comparingLong(RankedMember::accountId);
        return switch (order) {
            case POINTS ->
                Comparator.comparingLong(RankedMember::points)
                        .thenComparing(byId)
                        .reversed();
            case LAST_ACTIVITY ->
                Comparator.comparing(RankedMember::lastActivity)
                        .thenComparing(byId)
                        .reversed();
            case REFERRALS ->
                Comparator.comparingInt(RankedMember::referrals)
                        .thenComparing(byId)
                        .reversed();
            case NAME -> Comparator.comparing(RankedMember::sortName).thenComparing(byId);
        };
    }

    private static List<RankedMember> forth(Ranking ranking, MemberFilter filter, MemberOrder order) {
        List<RankedMember> seen = new ArrayList<>();
        Optional<Position> from = Optional.empty();
        do {
            MemberPage page = ranking.page(filter, order, from, 30);
            assertThat(page.previous().isPresent()).isEqualTo(from.isPresent());
            seen.addAll(page.members());
            from = page.next().map(position -> Position.ofToken(position.token(), order));
        } while (from.isPresent());
        return seen;
    }

    private static List<RankedMember> back(Ranking ranking, MemberFilter filter, MemberOrder order) {
        MemberPage page = ranking.page(filter, order, Optional.empty(), 30);
        while (page.next().isPresent()) {
            page = ranking.page(filter, order, page.next(), 30);
        }
        List<RankedMember> seen = new ArrayList<>();
        while (true) {
            List<RankedMember> rows = new ArrayList<>(page.members());
            Collections.reverse(rows);
            seen.addAll(rows);
            if (page.previous().isEmpty()) {
                Collections.reverse(seen);
                return seen;
            }
            page = ranking.page(filter, order, page.previous(), 30);
        }
    }
}
