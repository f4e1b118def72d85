package io.fedelta.loyalty.cashback.service;

import io.fedelta.loyalty.cashback.CashbackAward;
import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.cashback.dao.CashbackExplanationRows;
import io.fedelta.loyalty.cashback.dao.CashbackRows;
import io.fedelta.loyalty.cashback.dao.PendingMoveRows;
import io.fedelta.loyalty.cashback.dao.PendingMoveRows.Kind;
import io.fedelta.loyalty.cashback.dao.WalletRows;
import io.fedelta.loyalty.ledger.LedgerGuard;
import io.fedelta.loyalty.ledger.LedgerUnguardedException;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cashback in our own tables; its money is kept by {@link Purses}. */
public class JdbcCashback implements Cashback {

    private final CashbackRows earnings;
    private final CashbackExplanationRows explanations;
    private final WalletRows wallets;
    private final Purses purses;
    private final LedgerGuard guard;
    private final PendingMoveRows moves;
    private final Clock clock;

    public JdbcCashback(JdbcTemplate jdbc, Purses purses, LedgerGuard guard, Clock clock) {
        this.earnings = new CashbackRows(jdbc);
        this.moves = new PendingMoveRows(jdbc);
        this.clock = clock;
        this.explanations = new CashbackExplanationRows(jdbc);
        this.wallets = new WalletRows(jdbc);
        this.purses = purses;
        this.guard = guard;
    }

    @Override
    public CashbackEarning earn(CashbackAward award) {
        if (!guard.isIntact()) {
            throw new LedgerUnguardedException(guard);
        }
        return earnings.find(award.accountId(), award.source()).orElseGet(() -> append(award));
    }

    private CashbackEarning append(CashbackAward award) {
        CashbackEarning earning = CashbackEarning.of(UUID.randomUUID().toString(), award);
        earnings.insert(earning);
        moves.append(earning.earningId(), Kind.EARNED, earning.amount(), Moments.now(clock));
        explanations.insert(earning.earningId(), award.explanation());
        return earning;
    }

    @Override
    public Optional<Wallet> wallet(long accountId, String currency) {
        return wallets.find(accountId, currency).flatMap(purses::find).map(purse -> new Wallet(accountId, purse));
    }

    @Override
    public List<Wallet> wallets(long accountId) {
        Collection<String> ids = wallets.ofAccount(accountId).values();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Purse> found = purses.findAll(ids);
        return ids.stream()
                .map(found::get)
                .map(purse -> new Wallet(accountId, purse))
                .toList();
    }

    @Override
    public List<CashbackEarning> pending(long accountId) {
        return earnings.pending(accountId);
    }

    @Override
    public Page<CashbackEarning> earnings(long accountId, int page, int size) {
        return earnings.page(accountId, page, size);
    }

    @Override
    public Page<PurseEntry> history(long accountId, String currency, int page, int size) {
        return wallets.find(accountId, currency)
                .map(purseId -> purses.history(purseId, page, size))
                .orElseGet(() -> new Page<>(List.of(), 0, size, 0));
    }

    @Override
    public List<CashbackEarning> ofOrder(long orderId) {
        return earnings.ofOrder(orderId);
    }

    @Override
    public Map<String, CashbackEarning> findAll(Collection<String> earningIds) {
        return earningIds.isEmpty()
                ? Map.of()
                : earnings.findAll(earningIds).stream()
                        .collect(Collectors.toMap(CashbackEarning::earningId, Function.identity()));
    }

    @Override
    public Map<String, CashbackExplanation> explanations(Collection<String> earningIds) {
        return earningIds.isEmpty() ? Map.of() : explanations.findAll(earningIds);
    }
}
