package io.fedelta.loyalty.cashback.service;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.MinorUnit;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.purse.PursePosting;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each adjustment is one entry whose source is the administrator's request. */
public class PostedWalletAdjustments implements WalletAdjustments {

    private final OpenWallets wallets;
    private final Purses purses;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public PostedWalletAdjustments(JdbcTemplate jdbc, Purses purses, LoyaltyTransactions transactions, Clock clock) {
        this.wallets = new OpenWallets(jdbc, purses);
        this.purses = purses;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<PurseEntry> adjust(
            long accountId, String currency, BigDecimal amount, ManualNote note, String requestId) {
        if (amount.signum() == 0 || amount.abs().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("An adjustment is at most " + LARGEST + ", not " + amount);
        }
        BigDecimal coins = MinorUnit.exact(amount, currency);
        return transactions.inNew(
                () -> purses.postIfCovered(posting(wallets.of(accountId, currency), coins, note, requestId)));
    }

    private PursePosting posting(String purseId, BigDecimal amount, ManualNote note, String requestId) {
        return new PursePosting(
                purseId,
                PurseEntryKind.ADJUSTED,
                requestId,
                amount,
                Optional.empty(),
                Optional.of(note),
                Moments.now(clock));
    }
}
