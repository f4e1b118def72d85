package io.fedelta.loyalty.cashback.service;

import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.CashbackState;
import io.fedelta.loyalty.cashback.dao.CashbackRows;
import io.fedelta.loyalty.cashback.dao.PendingMoveRows;
import io.fedelta.loyalty.cashback.dao.PendingMoveRows.Kind;
import io.fedelta.loyalty.cashback.dao.WalletRows;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.purse.PursePosting;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes back what an order brought as its money goes back, whoever earned it, in the caller's transaction. What is
 * pending is lowered or cancelled; what is in a wallet leaves it, also if it has been spent: then there is a debt.
 */
public class CashbackLoss {

    private final CashbackRows earnings;
    private final WalletRows wallets;
    private final PendingMoveRows moves;
    private final Purses purses;
    private final Clock clock;

    public CashbackLoss(JdbcTemplate jdbc, Purses purses, Clock clock) {
        this.earnings = new CashbackRows(jdbc);
        this.wallets = new WalletRows(jdbc);
        this.moves = new PendingMoveRows(jdbc);
        this.purses = purses;
        this.clock = clock;
    }

    /** @param base so much of what earns went back, all refunds together */
    void refunded(long orderId, BigDecimal base) {
        take(orderId, earning -> earning.takenSoFar(base));
    }

    /** Nothing is left of the order. */
    void lost(long orderId) {
        take(orderId, CashbackEarning::amount);
    }

    /** Those of earlier cycles are gone whole already. */
    private void take(long orderId, Function<CashbackEarning, BigDecimal> soFar) {
        earnings.lockOfOrder(orderId).forEach(earning -> take(earning, soFar.apply(earning)));
    }

    private void take(CashbackEarning earning, BigDecimal soFar) {
        if (soFar.compareTo(earning.takenBack()) > 0) {
            earnings.update(earning.takingBack(soFar));
            if (earning.state() == CashbackState.AVAILABLE) {
                leaveWallet(earning, soFar);
            } else {
                BigDecimal gone = earning.takenBack().subtract(soFar);
                moves.append(earning.earningId(), Kind.TAKEN_BACK, gone, Moments.now(clock));
            }
        }
    }

    /** What is taken so far names the posting: it only grows. */
    private void leaveWallet(CashbackEarning earning, BigDecimal soFar) {
        purses.post(new PursePosting(
                wallets.find(earning.accountId(), earning.currency()).orElseThrow(),
                PurseEntryKind.TAKEN_BACK,
                earning.earningId() + "-" + soFar.toPlainString(),
                earning.takenBack().subtract(soFar),
                Optional.of(earning.source().orderId()),
                Optional.empty(),
                Moments.now(clock)));
    }
}
