package io.fedelta.loyalty.purse.service;

import io.fedelta.loyalty.ledger.LedgerGuard;
import io.fedelta.loyalty.ledger.LedgerUnguardedException;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.purse.MinorUnit;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.purse.PursePosting;
import io.fedelta.loyalty.purse.dao.PurseEntryRows;
import io.fedelta.loyalty.purse.dao.PurseRows;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Purses in our own tables. No statement grows with the length of a purse's history. */
public class JdbcPurses implements Purses, HeldMoney {

    private final PurseRows purses;
    private final PurseEntryRows entries;
    private final LedgerGuard guard;
    private final Clock clock;

    public JdbcPurses(JdbcTemplate jdbc, LedgerGuard guard, Clock clock) {
        this.purses = new PurseRows(jdbc);
        this.entries = new PurseEntryRows(jdbc);
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public String open(PurseKind kind, String currency) {
        requireWritable();
        MinorUnit.decimals(currency);
        String purseId = UUID.randomUUID().toString();
        purses.open(purseId, kind, currency, Moments.now(clock));
        return purseId;
    }

    @Override
    public PurseEntry post(PursePosting posting) {
        requireWritable();
        Purse before = lock(posting.purseId());
        return entries.find(posting.purseId(), posting.kind(), posting.sourceId())
                .orElseGet(() -> append(before, posting));
    }

    @Override
    public Optional<PurseEntry> postIfCovered(PursePosting posting) {
        requireWritable();
        Purse before = lock(posting.purseId());
        return entries.find(posting.purseId(), posting.kind(), posting.sourceId())
                .or(() -> Optional.of(posting)
                        .filter(wanted -> isCovered(before, wanted.amount()))
                        .map(wanted -> append(before, wanted)));
    }

    private PurseEntry append(Purse before, PursePosting posting) {
        BigDecimal amount = MinorUnit.exact(posting.amount(), before.currency());
        if (!mayOwe(before, posting.kind())) {
            requireCovered(before, amount);
        }
        purses.move(before.purseId(), amount, Moments.now(clock));
        PurseEntry entry = next(before, posting, amount);
        entries.append(entry);
        return entry;
    }

    /** Cashback that was spent and is taken back leaves a debt; whoever holds a card owes nothing. */
    private static boolean mayOwe(Purse purse, PurseEntryKind kind) {
        return purse.kind() == PurseKind.CASHBACK && kind == PurseEntryKind.TAKEN_BACK;
    }

    private static void requireCovered(Purse before, BigDecimal amount) {
        if (!isCovered(before, amount)) {
            throw new IllegalStateException("Purse " + before.purseId() + " has " + before.free() + " free, but "
                    + amount.negate() + " was to be taken");
        }
    }

    private static boolean isCovered(Purse before, BigDecimal amount) {
        return amount.signum() > 0 || before.free().add(amount).signum() >= 0;
    }

    private PurseEntry next(Purse before, PursePosting posting, BigDecimal amount) {
        return new PurseEntry(
                before.purseId(),
                before.lastEntryNo() + 1,
                posting.kind(),
                posting.sourceId(),
                amount,
                before.balance().add(amount),
                posting.orderId(),
                posting.note(),
                Moments.cut(posting.occurredAt()),
                Moments.now(clock));
    }

    @Override
    public Optional<Shortage> keep(String purseId, PurseKind kind, String currency, BigDecimal amount) {
        requireWritable();
        return purses.keep(purseId, kind, currency, amount, Moments.now(clock))
                ? Optional.empty()
                : Optional.of(shortage(purseId, kind, currency));
    }

    @Override
    public Optional<Shortage> spendFree(
            String purseId, PurseKind kind, String currency, BigDecimal amount, String sourceId, long orderId) {
        requireWritable();
        Instant now = Moments.now(clock);
        if (!purses.take(purseId, kind, currency, amount, now)) {
            return Optional.of(shortage(purseId, kind, currency));
        }
        entries.appendMoved(purseId, PurseEntryKind.SPENT, sourceId, amount.negate(), orderId, now);
        return Optional.empty();
    }

    private Shortage shortage(String purseId, PurseKind kind, String currency) {
        return purses.find(purseId)
                .filter(purse -> purse.kind() == kind)
                .map(purse -> shortage(purse, currency))
                .orElse(Shortage.NO_SUCH_PURSE);
    }

    private static Shortage shortage(Purse purse, String currency) {
        return purse.currency().equals(currency) ? Shortage.NOT_ENOUGH : Shortage.OTHER_CURRENCY;
    }

    @Override
    public void free(String purseId, BigDecimal amount) {
        require(purses.free(purseId, amount, Moments.now(clock)), purseId, amount);
    }

    @Override
    public void spend(String purseId, BigDecimal amount, String sourceId, long orderId) {
        Instant now = Moments.now(clock);
        require(purses.spend(purseId, amount, now), purseId, amount);
        entries.appendMoved(purseId, PurseEntryKind.SPENT, sourceId, amount.negate(), orderId, now);
    }

    private static void require(boolean held, String purseId, BigDecimal amount) {
        if (!held) {
            throw new IllegalStateException("Purse " + purseId + " does not hold " + amount);
        }
    }

    @Override
    public void giveBack(String purseId, BigDecimal amount, String sourceId, long orderId) {
        Instant now = Moments.now(clock);
        purses.move(purseId, amount, now);
        entries.appendMoved(purseId, PurseEntryKind.RETURNED, sourceId, amount, orderId, now);
    }

    @Override
    public Purse lock(String purseId) {
        requireTransaction();
        if (!purses.lock(purseId)) {
            throw new IllegalArgumentException("There is no purse " + purseId);
        }
        return purses.find(purseId).orElseThrow();
    }

    private void requireWritable() {
        requireTransaction();
        if (!guard.isIntact()) {
            throw new LedgerUnguardedException(guard);
        }
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A purse changes within LoyaltyTransactions only");
        }
    }

    @Override
    public Optional<Purse> find(String purseId) {
        return purses.find(purseId);
    }

    @Override
    public Map<String, Purse> findAll(Collection<String> purseIds) {
        return purseIds.isEmpty()
                ? Map.of()
                : purses.findAll(purseIds).stream().collect(Collectors.toMap(Purse::purseId, Function.identity()));
    }

    /** Entry numbers have no gaps, so a page is a range of them, as cheap at the end as at the start. */
    @Override
    public Page<PurseEntry> history(String purseId, int page, int size) {
        int rows = Math.max(1, Math.min(Page.LARGEST, size));
        long total = find(purseId).map(Purse::lastEntryNo).orElse(0L);
        int number = Page.within(page, rows, total);
        long newest = total - (long) number * rows;
        return new Page<>(entries.newestFirst(purseId, newest - rows + 1, newest), number, rows, total);
    }
}
