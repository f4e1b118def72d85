package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.host.customer.AnyAsciiFolding;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.ranking.dao.Buckets;
import io.fedelta.loyalty.ranking.dao.FactRows;
import io.fedelta.loyalty.ranking.dao.RankingRows;
import io.fedelta.loyalty.ranking.dao.Tally;
import io.fedelta.loyalty.ranking.dao.TallyRows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Members of a ranking, written as its follower would, without anything that they would be derived from. */
public final class RankingFixture {

    private static final List<String> FIRST = List.of("Anna", "Annalisa", "Žana", "Łukasz", "José", "Bo", "Ros");
    private static final List<String> LAST = List.of("Rossi", "Rosetti", "Müller", "O'Neill", "", "Åberg");

    private final List<RankedMember> members = new ArrayList<>();

    public static RankingFixture random(int count, int seed) {
        Random points = new Random(seed);
        return random(count, seed, () -> points.nextInt(90) - 10);
    }

    public static RankingFixture random(int count, int seed, LongSupplier points) {
        Random random = new Random(seed);
        RankingFixture fixture = new RankingFixture();
        for (long id = 1; id <= count; id++) {
            fixture.members.add(member(id, random, points.getAsLong()));
        }
        return fixture;
    }

    private static RankedMember member(long id, Random random, long points) {
        String first = FIRST.get(random.nextInt(FIRST.size()));
        String last = LAST.get(random.nextInt(LAST.size()));
        int rewards = random.nextInt(3);
        long tier = random.nextInt(4);
        return new RankedMember(
                id,
                (first + " " + last).strip(),
                new AnyAsciiFolding().fold(last + " " + first),
                points,
                Optional.of(tier).filter(held -> held != 0),
                Math.max(0, random.nextInt(5) - 2),
                rewards,
                random.nextInt(rewards + 1),
                MovableClock.START.minus(Duration.ofDays(random.nextInt(20))),
                random.nextBoolean(),
                LocalDate.of(2026, 1, 1),
                1);
    }

    public List<RankedMember> write(JdbcTemplate jdbc) {
        new RankingRows(jdbc).insert(members, 1);
        TallyRows bucketRows = TallyRows.buckets(jdbc);
        TallyRows classRows = TallyRows.classes(jdbc);
        Tally buckets = bucketRows.tally();
        Tally classes = classRows.tally();
        List<Object[]> words = new ArrayList<>();
        for (RankedMember member : members) {
            Buckets.count(buckets, member.points(), 1);
            classes.add(
                    List.of(
                            member.referred(),
                            member.rewardState().code(),
                            member.tier().orElse(0L),
                            member.sleeping()),
                    0,
                    1);
            Stream.of(new AnyAsciiFolding().fold(member.name()).split(" "))
                    .distinct()
                    .forEach(word -> words.add(new Object[] {word, member.accountId()}));
        }
        bucketRows.add(buckets);
        classRows.add(classes);
        new FactRows(jdbc).reword(List.of(), words);
        return List.copyOf(members);
    }
}
