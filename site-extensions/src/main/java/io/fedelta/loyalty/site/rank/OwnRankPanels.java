package io.fedelta.loyalty.site.rank;

import io.fedelta.loyalty.ownrank.OwnRanks;
import io.fedelta.loyalty.programme.dao.StorefrontSwitches;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import java.util.Optional;

/** Draws the panel of the own rank, if the shop has one; the rank itself is asked for only if its customer wants it. */
public class OwnRankPanels {

    private final StorefrontSwitches switches;
    private final OwnRanks ranks;
    private final Aside aside;

    public OwnRankPanels(StorefrontSwitches switches, OwnRanks ranks, Aside aside) {
        this.switches = switches;
        this.ranks = ranks;
        this.aside = aside;
    }

    /** Whether the merchant lets customers see it; if not, nothing else is ever asked. */
    public boolean isOffered() {
        return aside.read(switches::ownRank).orElse(false);
    }

    /** @return null if there is none, or it cannot be read now */
    public OwnRankView of(long accountId) {
        return isOffered() ? aside.read(() -> read(accountId)).orElse(null) : null;
    }

    private OwnRankView read(long accountId) {
        return ranks.isWanted(accountId)
                ? new OwnRankView(true, ranks.of(accountId), PageFormat.ofRequest())
                : new OwnRankView(false, Optional.empty(), PageFormat.ofRequest());
    }
}
