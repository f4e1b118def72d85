package io.fedelta.loyalty.search.service;

import io.fedelta.loyalty.search.IndexTurn;
import io.fedelta.loyalty.search.dao.NameIndexRows;
import io.fedelta.loyalty.search.dao.NameIndexRows.Holding;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One of the nodes that share an index writes it, and says so again with each look. Another takes over when it has not
 * heard of that one for a minute by its own clock, so no two clocks need agree.
 */
public class LeasedTurn implements IndexTurn {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final NameIndexRows rows;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();
    private Holding heard;
    private Instant heardAt;

    public LeasedTurn(NameIndexRows rows, LoyaltyTransactions transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public synchronized boolean isMine() {
        return transactions.inNew(this::look);
    }

    private boolean look() {
        Holding now = rows.holding();
        if (!now.equals(heard)) {
            heard = now;
            heardAt = clock.instant();
        }
        return (now.holder().equals(node) || isSilent()) && rows.hold(node, now);
    }

    private boolean isSilent() {
        return Duration.between(heardAt, clock.instant()).compareTo(SILENCE) >= 0;
    }
}
