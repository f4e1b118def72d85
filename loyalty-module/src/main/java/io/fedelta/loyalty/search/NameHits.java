package io.fedelta.loyalty.search;

import java.util.List;

/**
 * Accounts whose names fit, best first.
 *
 * @param total how many there are; more than the accounts if these were cut
 */
public record NameHits(List<Long> accountIds, long total) {

    public NameHits {
        accountIds = List.copyOf(accountIds);
    }

    public boolean isEmpty() {
        return accountIds.isEmpty();
    }
}
