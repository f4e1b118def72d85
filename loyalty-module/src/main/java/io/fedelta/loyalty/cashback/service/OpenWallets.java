package io.fedelta.loyalty.cashback.service;

import io.fedelta.loyalty.cashback.dao.WalletRows;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.purse.service.Purses;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds an account's wallet or opens it. Two who open the same one at once: the key refuses the second, whose
 * transaction is tried again and then finds the first's.
 */
class OpenWallets {

    private final WalletRows wallets;
    private final Purses purses;

    OpenWallets(JdbcTemplate jdbc, Purses purses) {
        this.wallets = new WalletRows(jdbc);
        this.purses = purses;
    }

    /** Id of its purse. */
    String of(long accountId, String currency) {
        return wallets.find(accountId, currency).orElseGet(() -> open(accountId, currency));
    }

    private String open(long accountId, String currency) {
        String purseId = purses.open(PurseKind.CASHBACK, currency);
        wallets.insert(accountId, currency, purseId);
        return purseId;
    }
}
