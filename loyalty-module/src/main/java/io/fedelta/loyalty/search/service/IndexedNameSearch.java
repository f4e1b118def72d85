package io.fedelta.loyalty.search.service;

import io.fedelta.loyalty.ranking.FoundNames;
import io.fedelta.loyalty.ranking.FoundNames.Accounts;
import io.fedelta.loyalty.ranking.FoundNames.Plainly;
import io.fedelta.loyalty.ranking.FoundNames.Why;
import io.fedelta.loyalty.ranking.NameSearch;
import io.fedelta.loyalty.search.IndexMark;
import io.fedelta.loyalty.search.IndexUnavailableException;
import io.fedelta.loyalty.search.Likeness;
import io.fedelta.loyalty.search.NameHits;
import io.fedelta.loyalty.search.NameIndex;
import io.fedelta.loyalty.search.NameWords;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the index while it is known to answer. Only what is not found as typed is searched for with other letters. */
public class IndexedNameSearch implements NameSearch {

    /** What a list can be narrowed to in one statement. */
    public static final int MOST = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(IndexedNameSearch.class);

    private final NameIndex index;
    private final IndexHealth health;
    private final NameWords words;

    public IndexedNameSearch(NameIndex index, IndexHealth health, NameWords words) {
        this.index = index;
        this.health = health;
        this.words = words;
    }

    @Override
    public FoundNames find(String typed) {
        return switch (health.state()) {
            case READY -> ask(words.typed(typed));
            case UNKNOWN, BUILDING -> new Plainly(Why.BUILDING);
            case UNREACHABLE -> new Plainly(Why.UNREACHABLE);
        };
    }

    private FoundNames ask(List<String> typed) {
        if (typed.isEmpty()) {
            return new Accounts(List.of(), 0, false);
        }
        try {
            return index.mark().map(mark -> search(mark, typed)).orElseGet(() -> new Plainly(Why.BUILDING));
        } catch (IndexUnavailableException gone) {
            health.failed();
            LOG.warn("Names are searched plainly until their index answers again: {}", gone.getMessage());
            return new Plainly(Why.UNREACHABLE);
        }
    }

    /** A generation of which nothing is left may just have been replaced. */
    private FoundNames search(IndexMark mark, List<String> typed) {
        Accounts found = search(mark.generation(), typed);
        Optional<String> now =
                found.accountIds().isEmpty() ? index.mark().map(IndexMark::generation) : Optional.empty();
        return now.filter(generation -> !generation.equals(mark.generation()))
                .map(generation -> search(generation, typed))
                .orElse(found);
    }

    private Accounts search(String generation, List<String> typed) {
        NameHits exact = index.find(generation, typed, Likeness.AS_TYPED, MOST);
        if (!exact.isEmpty()) {
            return new Accounts(exact.accountIds(), exact.total(), false);
        }
        NameHits similar = index.find(generation, typed, Likeness.SIMILAR, MOST);
        return new Accounts(similar.accountIds(), similar.total(), !similar.isEmpty());
    }
}
