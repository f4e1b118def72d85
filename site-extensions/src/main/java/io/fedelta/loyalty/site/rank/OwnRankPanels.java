package io.fedelta.loyalty.site.rank;

import io.fedelta.loyalty.ownrank.OwnRanks;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import java.util.Optional;

/** Draws the panel of the own rank, if the shop has one; the rank itself is asked for only if its customer wants it. */
public class OwnRankPanels {

    private final boolean offered;
    private final OwnRanks ranks;
    private final Aside aside;

    /** @param offered whether the shop lets customers see it; if not, nothing is ever asked */
    public OwnRankPanels(boolean offered, OwnRanks ranks, Aside aside) {
        this.offered = offered;
        this.ranks = ranks;
        this.aside = aside;
    }

    public boolean isOffered() {
        return offered;
    }

    /** @return null if there is none, or it cannot be read now */
    public OwnRankView of(long accountId) {
        return offered ? aside.read(() -> read(accountId)).orElse(null) : null;
    }

    private OwnRankView read(long accountId) {
        return ranks.isWanted(accountId)
                ? new OwnRankView(true, ranks.of(accountId), PageFormat.ofRequest())
                : new OwnRankView(false, Optional.empty(), PageFormat.ofRequest());
    }
}
