package io.fedelta.loyalty.ledger.service;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.LedgerGuard;
import io.fedelta.loyalty.ledger.LedgerUnguardedException;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.dao.AccountRows;
import io.fedelta.loyalty.ledger.dao.EntryRows;
import io.fedelta.loyalty.ledger.dao.ExplanationRows;
import io.fedelta.loyalty.ledger.dao.StagedEntryRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The other door to the ledger: what a merchant's tool adds or takes for many accounts. Listeners do not hear of it, so
 * the tool sees to tiers and rewards by itself; what an account owes stays owed until points come in one by one.
 */
public class QuietPostings {

    private final AccountRows accounts;
    private final EntryRows entries;
    private final ExplanationRows explanations;
    private final StagedEntryRows staged;
    private final LedgerGuard guard;
    private final Clock clock;

    public QuietPostings(JdbcTemplate jdbc, LedgerGuard guard, Clock clock) {
        this.accounts = new AccountRows(jdbc);
        this.entries = new EntryRows(jdbc);
        this.explanations = new ExplanationRows(jdbc);
        this.staged = new StagedEntryRows(jdbc);
        this.guard = guard;
        this.clock = clock;
    }

    /** Locks the accounts of the range that have something prepared, and opens those that are new. */
    public void lock(String batchId, ChunkRange range) {
        requireWritable();
        staged.lockAccounts(batchId, range, clock.instant());
    }

    /**
     * Posts what is prepared for accounts that are locked.
     *
     * @return entries appended
     * @throws org.springframework.dao.DuplicateKeyException if one of them is there already
     */
    public int postStaged(String batchId, ChunkRange range) {
        requireWritable();
        return staged.append(batchId, range, clock.instant());
    }

    /**
     * Posts these, of accounts that are locked; no activity of their customers. Otherwise as
     * {@link LoyaltyLedger#postAll}.
     */
    public Map<Posting, Entry> post(List<Posting> postings) {
        requireWritable();
        Instant now = Moments.now(clock);
        List<Posting> ordered = postings.stream()
                .sorted(Comparator.comparingLong(Posting::accountId))
                .toList();
        JointPosting together = new JointPosting(accounts, entries, explanations, now, entry -> false);
        together.readAccounts(ordered);
        return together.append(ordered, (account, entry) -> {});
    }

    private void requireWritable() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An entry is posted within LoyaltyTransactions only");
        }
        if (!guard.isIntact()) {
            throw new LedgerUnguardedException(guard);
        }
    }
}
