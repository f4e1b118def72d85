package io.fedelta.loyalty.ledger.service;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.BalancePolicy;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.LedgerGuard;
import io.fedelta.loyalty.ledger.LedgerUnguardedException;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.PostingListener;
import io.fedelta.loyalty.ledger.PostingResult;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.dao.AccountRows;
import io.fedelta.loyalty.ledger.dao.AccountRows.Move;
import io.fedelta.loyalty.ledger.dao.EntryRows;
import io.fedelta.loyalty.ledger.dao.EntryRows.Met;
import io.fedelta.loyalty.ledger.dao.ExplanationRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The ledger in our own tables. No statement grows with the length of an account's history. */
public class JdbcLoyaltyLedger implements LoyaltyLedger {

    private final AccountRows accounts;
    private final EntryRows entries;
    private final ExplanationRows explanations;
    private final List<PostingListener> listeners;
    private final LedgerGuard guard;
    private final Shortfall shortfall;
    private final Clock clock;
    private final HeldAccounts held = new HeldAccounts();

    public JdbcLoyaltyLedger(
            JdbcTemplate jdbc, List<PostingListener> listeners, LedgerGuard guard, BalancePolicy policy, Clock clock) {
        this.accounts = new AccountRows(jdbc);
        this.entries = new EntryRows(jdbc);
        this.explanations = new ExplanationRows(jdbc);
        this.listeners = listeners;
        this.guard = guard;
        this.shortfall = new Shortfall(policy);
        this.clock = clock;
    }

    @Override
    public PostingResult post(Posting posting) {
        requireWritable();
        Instant now = Moments.now(clock);
        hold(posting.accountId(), now);
        Met met = entries.met(posting);
        return met.same()
                .<PostingResult>map(PostingResult.AlreadyPosted::new)
                .orElseGet(() -> new PostingResult.Posted(append(posting, met.account(), now)));
    }

    private void requireWritable() {
        requireTransaction();
        if (!guard.isIntact()) {
            throw new LedgerUnguardedException(guard);
        }
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An entry is posted within LoyaltyTransactions only");
        }
    }

    /** Whoever listens sees the account as it is when the shortfall is settled. */
    private Entry append(Posting posting, Account before, Instant now) {
        Entry entry = write(posting, before, now);
        Account moved = before.after(entry);
        Optional<Entry> settlement = shortfall.settlement(entry, moved).map(settling -> settle(settling, moved, now));
        Account after = settlement
                .map(settled -> moved.after(settled).owing(moved.shortfall().plus(settled.points())))
                .orElse(moved);
        tell(after, entry);
        settlement.ifPresent(settled -> tell(after, settled));
        return entry;
    }

    private Entry settle(Posting posting, Account before, Instant now) {
        Entry entry = write(posting, before, now);
        accounts.owe(entry.accountId(), before.shortfall().plus(entry.points()));
        return entry;
    }

    private Entry write(Posting posting, Account before, Instant now) {
        Entry entry = Entry.next(before, posting, now);
        entries.append(List.of(entry));
        explanations.append(Map.of(entry, posting.explanation()));
        accounts.move(List.of(new Move(before, before.after(entry), entry.kind().isActivity())), now);
        return entry;
    }

    private void tell(Account after, Entry entry) {
        listeners.forEach(listener -> listener.entryPosted(after, entry));
    }

    /** Their balances were moved before, which has locked them. */
    private void tellHeld(Account after, Entry entry) {
        held.add(after.accountId());
        tell(after, entry);
    }

    @Override
    public Map<Posting, Entry> postAll(Collection<Posting> postings) {
        requireWritable();
        List<Posting> ordered = postings.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Posting::accountId))
                .toList();
        JointPosting together = new JointPosting(
                accounts,
                entries,
                explanations,
                Moments.now(clock),
                entry -> entry.kind().isActivity());
        return together.readAccounts(ordered)
                ? together.append(ordered, this::tellHeld)
                : ordered.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), posting -> post(posting).entry()));
    }

    @Override
    public void lock(long accountId) {
        requireTransaction();
        hold(accountId, Moments.now(clock));
    }

    @Override
    public boolean keep(long accountId, Points points) {
        requireWritable();
        lock(accountId);
        return accounts.hold(accountId, points);
    }

    @Override
    public void letGo(long accountId, Points points) {
        requireWritable();
        lock(accountId);
        accounts.letGo(accountId, points);
    }

    private void hold(long accountId, Instant now) {
        if (held.add(accountId)) {
            accounts.lock(accountId, now);
        }
    }

    @Override
    public Account account(long accountId) {
        return accounts.find(accountId).orElseGet(() -> Account.unopened(accountId));
    }

    /** Entry numbers have no gaps, so a page is a range of them, as cheap at the end as at the start. */
    @Override
    public Page<Entry> history(long accountId, int page, int size) {
        int rows = Math.max(1, Math.min(Page.LARGEST, size));
        long total = account(accountId).lastEntryNo();
        int number = Page.within(page, rows, total);
        long newest = total - (long) number * rows;
        return new Page<>(entries.newestFirst(accountId, newest - rows + 1, newest), number, rows, total);
    }

    @Override
    public Optional<Entry> entry(long accountId, long entryNo) {
        return entries.find(accountId, entryNo);
    }

    @Override
    public Optional<Entry> newest(long accountId, EntryKind kind, Source source) {
        return entries.newest(accountId, kind, source);
    }

    @Override
    public List<Entry> ofKind(long accountId, EntryKind kind) {
        return entries.ofKind(accountId, kind);
    }

    @Override
    public Explanation explanation(long accountId, long entryNo) {
        return Optional.ofNullable(explanations(accountId, entryNo, entryNo).get(entryNo))
                .orElseThrow(() -> new IllegalArgumentException("Account " + accountId + " has no entry " + entryNo));
    }

    @Override
    public Map<Long, Explanation> explanations(long accountId, long fromEntryNo, long toEntryNo) {
        return explanations.find(accountId, fromEntryNo, toEntryNo);
    }
}
