package io.fedelta.loyalty.cashback.service;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.PurseEntry;
import java.math.BigDecimal;
import java.util.Optional;

/** Money that an administrator puts into a wallet or takes out of it by hand, also while the programme is off. */
public interface WalletAdjustments {

    /** No single adjustment is larger, in either direction. */
    BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

    /**
     * Adjusts in a transaction of its own.
     *
     * @param amount negative to take
     * @param requestId what the administrator's form carried; the same request counts once
     * @return the entry; empty if less is free than was to be taken
     * @throws IllegalArgumentException if the amount is zero, beyond {@link #LARGEST}, or finer than a coin
     */
    Optional<PurseEntry> adjust(long accountId, String currency, BigDecimal amount, ManualNote note, String requestId);
}
