package io.fedelta.loyalty.site.rank;

import io.fedelta.loyalty.ownrank.OwnRank;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Term;
import java.util.Optional;

/** The own rank as its template sees it. */
public final class OwnRankView {

    private final boolean wanted;
    private final Optional<OwnRank> rank;
    private final PageFormat format;

    OwnRankView(boolean wanted, Optional<OwnRank> rank, PageFormat format) {
        this.wanted = wanted;
        this.rank = rank;
        this.format = format;
    }

    public boolean isWanted() {
        return wanted;
    }

    /** Null for who is no member yet, or does not want to see it. */
    public Term getPlace() {
        return rank.map(own -> Term.of("loyalty.rank.place", own.rank(), own.members()))
                .orElse(null);
    }

    /** How it has moved since it was kept last; null if it was not. */
    public Term getMove() {
        return rank.flatMap(OwnRank::before)
                .map(before -> move(before.rank() - rank.get().rank(), format.date(before.at())))
                .orElse(null);
    }

    private static Term move(long up, String since) {
        if (up == 0) {
            return Term.of("loyalty.rank.same", since);
        }
        return up > 0 ? Term.of("loyalty.rank.up", up, since) : Term.of("loyalty.rank.down", -up, since);
    }
}
