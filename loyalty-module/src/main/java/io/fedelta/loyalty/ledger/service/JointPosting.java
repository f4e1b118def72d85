package io.fedelta.loyalty.ledger.service;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.dao.AccountRows;
import io.fedelta.loyalty.ledger.dao.AccountRows.Move;
import io.fedelta.loyalty.ledger.dao.EntryRows;
import io.fedelta.loyalty.ledger.dao.ExplanationRows;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Appends entries to many accounts with a handful of statements, however many they are. Balances move first: that locks
 * the accounts in the order of their ids, and fails if one of them has moved since it was read. Nothing is looked up
 * twice: the unique key of the entries refuses what was posted before.
 */
final class JointPosting {

    private final AccountRows rows;
    private final EntryRows entries;
    private final ExplanationRows explanations;
    private final Instant now;
    private final Predicate<Entry> activity;
    private final Map<Long, Account> before = new TreeMap<>();

    /** @param activity what its customer did something for */
    JointPosting(
            AccountRows rows, EntryRows entries, ExplanationRows explanations, Instant now, Predicate<Entry> activity) {
        this.rows = rows;
        this.entries = entries;
        this.explanations = explanations;
        this.now = now;
        this.activity = activity;
    }

    /** @return false if something has to be settled with what is posted, which is done entry by entry */
    boolean readAccounts(List<Posting> postings) {
        Collection<Long> ids = postings.stream().map(Posting::accountId).collect(Collectors.toCollection(TreeSet::new));
        if (!ids.isEmpty()) {
            rows.find(ids).forEach(account -> before.put(account.accountId(), account));
        }
        open(ids.stream().filter(id -> !before.containsKey(id)).toList());
        return postings.stream().noneMatch(posting -> posting.kind().takesBack())
                && before.values().stream()
                        .allMatch(account -> account.shortfall().isZero());
    }

    private void open(List<Long> unopened) {
        if (!unopened.isEmpty()) {
            rows.open(unopened, now);
            unopened.forEach(id -> before.put(id, Account.unopened(id)));
        }
    }

    /** @param told hears of each entry, with its account as the entry leaves it, once all are written */
    Map<Posting, Entry> append(List<Posting> postings, BiConsumer<Account, Entry> told) {
        Map<Long, Account> after = new TreeMap<>(before);
        Map<Posting, Entry> appended = new LinkedHashMap<>();
        Map<Entry, Account> left = new LinkedHashMap<>();
        for (Posting posting : postings) {
            Account account = after.get(posting.accountId());
            Entry entry = Entry.next(account, posting, now);
            appended.put(posting, entry);
            left.put(entry, account.after(entry));
            after.put(posting.accountId(), account.after(entry));
        }
        write(appended, after);
        left.forEach((entry, account) -> told.accept(account, entry));
        return appended;
    }

    private void write(Map<Posting, Entry> appended, Map<Long, Account> after) {
        if (appended.isEmpty()) {
            return;
        }
        Set<Long> active = appended.values().stream()
                .filter(activity)
                .map(Entry::accountId)
                .collect(Collectors.toSet());
        rows.move(
                before.values().stream()
                        .map(account ->
                                new Move(account, after.get(account.accountId()), active.contains(account.accountId())))
                        .toList(),
                now);
        entries.append(List.copyOf(appended.values()));
        Map<Entry, Explanation> reasons = new LinkedHashMap<>();
        appended.forEach((posting, entry) -> reasons.put(entry, posting.explanation()));
        explanations.append(reasons);
    }
}
