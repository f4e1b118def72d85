package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.ranking.NameFolding;
import io.fedelta.loyalty.ranking.RewardState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link MemberFilter} as SQL. */
public final class FilterSql {

    private static final int WORDS_AT_MOST = 5;
    private static final int LONGEST_WORD = 60;

    private final NameFolding folding;

    public FilterSql(NameFolding folding) {
        this.folding = folding;
    }

    /**
     * All of the filter.
     *
     * @param found whom a search for the name has found; empty to look for its words here
     */
    public Condition where(MemberFilter filter, Optional<List<Long>> found) {
        return Condition.all(List.of(classes(filter), points(filter), name(filter, found)));
    }

    /** What the counters of classes know. */
    static Condition classes(MemberFilter filter) {
        List<Condition> conditions = new ArrayList<>();
        filter.referred().ifPresent(wanted -> conditions.add(Condition.of("R.REFERRED = ?", wanted)));
        if (!filter.rewards().isEmpty()) {
            conditions.add(Condition.in(
                    "R.REWARD_STATE",
                    filter.rewards().stream().map(RewardState::code).sorted().toList()));
        }
        filter.tier().ifPresent(tier -> conditions.add(Condition.of("R.TIER_ID = ?", tier)));
        filter.sleeping().ifPresent(wanted -> conditions.add(Condition.of("R.SLEEPING = ?", wanted)));
        return Condition.all(conditions);
    }

    static Condition points(MemberFilter filter) {
        return filter.minimumPoints()
                .map(points -> Condition.of("R.POINTS >= ?", points))
                .orElse(Condition.ALWAYS);
    }

    /**
     * Folded words hold only letters and digits of ASCII, whose order is the same in every collation: what begins so
     * lies between the beginning and the beginning with many a last letter.
     */
    Condition name(MemberFilter filter, Optional<List<Long>> found) {
        if (filter.name().isEmpty()) {
            return Condition.ALWAYS;
        }
        return found.map(ids -> Condition.in("R.ACCOUNT_ID", ids)).orElseGet(() -> words(filter.name()));
    }

    private Condition words(String typed) {
        List<Condition> words = Stream.of(folding.fold(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(WORDS_AT_MOST)
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .map(FilterSql::word)
                .toList();
        return words.isEmpty() ? Condition.NEVER : Condition.all(words);
    }

    private static Condition word(String word) {
        return Condition.of(
                "R.ACCOUNT_ID IN (SELECT W.ACCOUNT_ID FROM LOY_RANKING_WORD W WHERE W.WORD >= ? AND W.WORD <= ?)",
                word,
                word + "z".repeat(LONGEST_WORD));
    }
}
