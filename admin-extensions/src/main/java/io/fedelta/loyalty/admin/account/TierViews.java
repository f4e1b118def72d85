package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.tier.StoreCurrency;
import io.fedelta.loyalty.tier.service.Tiers;
import java.util.List;

/** Reads what the Loyalty tab shows of a customer's tier. */
public class TierViews {

    private static final int MOST_CHANGES = 10;

    private final Tiers tiers;
    private final Programme programme;
    private final StoreCurrency currency;

    public TierViews(Tiers tiers, Programme programme, StoreCurrency currency) {
        this.tiers = tiers;
        this.programme = programme;
        this.currency = currency;
    }

    /** @return null while there are no tiers */
    TierView of(long customerId, AdminFormat format) {
        return tiers.status(customerId, programme.current().rules())
                .map(status -> new TierView(status, currency.code(), changes(customerId, format), format))
                .orElse(null);
    }

    private List<TierChangeView> changes(long customerId, AdminFormat format) {
        return tiers.changes(customerId, MOST_CHANGES).stream()
                .map(past -> new TierChangeView(past, format))
                .toList();
    }
}
