package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.tier.service.Tiers.PastChange;
import java.util.Optional;

/** One change of a customer's tier. */
public class TierChangeView {

    private final PastChange past;
    private final AdminFormat format;

    TierChangeView(PastChange past, AdminFormat format) {
        this.past = past;
        this.format = format;
    }

    public String getDate() {
        return format.moment(past.change().at());
    }

    /** Null for none. */
    public String getFrom() {
        return name(past.change().from(), past.from());
    }

    /** Null for none. */
    public String getTo() {
        return name(past.change().to(), past.to());
    }

    public String getReason() {
        return past.change().reason().name();
    }

    private static String name(Optional<Long> id, Optional<Tier> tier) {
        return id.map(known -> tier.map(Tier::name).orElse("#" + known)).orElse(null);
    }
}
