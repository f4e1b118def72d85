package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.guest.service.GuestClaims;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads pages of histories with what their entries are about: the same few queries however many entries there are. */
public class Histories {

    private static final int PAGE_SIZE = 10;

    private final LoyaltyLedger ledger;
    private final Orders orders;
    private final GuestClaims guestClaims;

    public Histories(LoyaltyLedger ledger, Orders orders, GuestClaims guestClaims) {
        this.ledger = ledger;
        this.orders = orders;
        this.guestClaims = guestClaims;
    }

    /** @param page 0 for the first; one past the end means the last */
    ReadHistory read(long accountId, int page) {
        Page<Entry> entries = ledger.history(accountId, page, PAGE_SIZE);
        Set<Long> orderIds = orderIds(entries.rows());
        return new ReadHistory(
                ledger.account(accountId),
                entries,
                explanations(accountId, entries.rows()),
                orderIds.isEmpty() ? Map.of() : orders.numbers(orderIds),
                orderIds.isEmpty() ? Map.of() : guestClaims.claimedAt(orderIds));
    }

    private Map<Long, Explanation> explanations(long accountId, List<Entry> newestFirst) {
        if (newestFirst.isEmpty()) {
            return Map.of();
        }
        long oldest = newestFirst.get(newestFirst.size() - 1).entryNo();
        return ledger.explanations(accountId, oldest, newestFirst.get(0).entryNo());
    }

    private static Set<Long> orderIds(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> EntryOrder.idOf(entry).stream())
                .collect(Collectors.toSet());
    }
}
