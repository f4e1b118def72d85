package io.fedelta.loyalty.site.wallet;

import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.Wallet;
import java.util.List;

/**
 * A customer's cashback, as read.
 *
 * @param earning whether orders bring cashback now
 */
record ReadWallets(List<Wallet> wallets, List<CashbackEarning> pending, boolean earning) {

    /** Whether there is anything to show. */
    boolean isShown() {
        return earning || !wallets.isEmpty() || !pending.isEmpty();
    }
}
