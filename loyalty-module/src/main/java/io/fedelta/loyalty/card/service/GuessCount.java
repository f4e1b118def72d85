package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.GuessLimits;
import io.fedelta.loyalty.card.dao.CardFailureRows;
import io.fedelta.loyalty.card.dao.CardFailureRows.Tally;
import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.guess.Limit;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts wrong codes in the database, for all nodes together. Each search is noted as a failure before the card is
 * looked for, and forgotten if there was one: so of many at once none slips through, and every failure costs the same.
 */
public class GuessCount {

    private final CardFailureRows failures;
    private final CodeVault vault;
    private final GuessLimits limits;
    private final Clock clock;

    public GuessCount(JdbcTemplate jdbc, CodeVault vault, GuessLimits limits, Clock clock) {
        this.failures = new CardFailureRows(jdbc);
        this.vault = vault;
        this.limits = limits;
        this.clock = clock;
    }

    /** What was noted of one search. */
    record Noted(List<Mark> marks) {}

    private record Mark(String askedBy, long number) {}

    /** @return empty, and nothing is noted, if one of the asker's limits is reached */
    Optional<Noted> note(Asker asker) {
        Instant now = Moments.now(clock);
        List<Mark> marks = new ArrayList<>();
        for (Limit limit : asker.limits(limits.perAsker(), limits.perNetwork())) {
            String askedBy = vault.trace(limit.key());
            Tally tally = failures.tally(askedBy, now.minus(limit.within()));
            if (tally.lately() >= limit.most()) {
                forget(new Noted(marks));
                return Optional.empty();
            }
            failures.insert(askedBy, tally.next(), limit.kind().name(), now);
            marks.add(new Mark(askedBy, tally.next()));
        }
        return Optional.of(new Noted(marks));
    }

    /** It was no failure after all. */
    void forget(Noted noted) {
        noted.marks().forEach(mark -> failures.delete(mark.askedBy(), mark.number()));
    }

    /** Wrong codes of everybody within the last hour. */
    public long inStore() {
        return failures.ofKind(Limit.Kind.NETWORK.name(), clock.instant().minus(Asker.LONGEST));
    }

    /** Whether that is so much that somebody is guessing from many addresses. */
    public boolean isTooMuch(long inStore) {
        return inStore >= limits.perStore();
    }
}
