package io.fedelta.loyalty.site.wallet;

import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.purse.PurseEntry;
import java.util.Map;

/**
 * The page of a wallet, as read.
 *
 * @param currency whose history is shown
 * @param earnings those that the history is about, by id
 * @param explanations of what is pending and of what the history is about, by the earning's id
 * @param orderNumbers by id, of the customer's own orders
 */
record ReadWalletPage(
        ReadWallets wallets,
        String currency,
        Page<PurseEntry> history,
        Map<String, CashbackEarning> earnings,
        Map<String, CashbackExplanation> explanations,
        Map<Long, String> orderNumbers) {}
