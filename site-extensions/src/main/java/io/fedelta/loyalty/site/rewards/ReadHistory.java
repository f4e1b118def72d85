package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.Page;
import java.time.Instant;
import java.util.Map;

/**
 * An account and one page of its history, as read.
 *
 * @param explanations of the shown entries, by entry number
 * @param orderNumbers of the shown entries, by order id
 * @param claimed when their orders were claimed that a guest had placed, by order id
 */
record ReadHistory(
        Account account,
        Page<Entry> page,
        Map<Long, Explanation> explanations,
        Map<Long, String> orderNumbers,
        Map<Long, Instant> claimed) {}
