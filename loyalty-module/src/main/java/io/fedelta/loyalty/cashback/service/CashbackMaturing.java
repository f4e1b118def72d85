package io.fedelta.loyalty.cashback.service;

import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.dao.CashbackRows;
import io.fedelta.loyalty.cashback.dao.PendingMoveRows;
import io.fedelta.loyalty.cashback.dao.PendingMoveRows.Kind;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.NoticeKind;
import io.fedelta.loyalty.message.service.MerchantNotices;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.purse.PursePosting;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Moves what has become due into wallets, also while the programme is off. Every node looks four times a minute; the
 * earning's row lock lets one of them move it. One that fails is passed by and tried again with the next run.
 */
public class CashbackMaturing implements RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(CashbackMaturing.class);
    private static final int AT_A_TIME = 100;

    private final CashbackRows earnings;
    private final PendingMoveRows moves;
    private final OpenWallets wallets;
    private final Purses purses;
    private final Outbox outbox;
    private final MerchantNotices notices;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final ZoneId zone;
    private final FailureLog failures = new FailureLog(LOG);

    /** @param zone the shop's: what becomes available on one day there makes one mail */
    public CashbackMaturing(
            JdbcTemplate jdbc,
            Purses purses,
            Outbox outbox,
            MerchantNotices notices,
            LoyaltyTransactions transactions,
            Clock clock,
            ZoneId zone) {
        this.earnings = new CashbackRows(jdbc);
        this.moves = new PendingMoveRows(jdbc);
        this.wallets = new OpenWallets(jdbc, purses);
        this.purses = purses;
        this.outbox = outbox;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "Making cashback available";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        Instant now = Moments.now(clock);
        List<String> due = earnings.due(now, "", AT_A_TIME);
        while (!due.isEmpty() && !Thread.currentThread().isInterrupted()) {
            due.forEach(earningId -> matureOrReport(earningId, now));
            due = earnings.due(now, due.get(due.size() - 1), AT_A_TIME);
        }
    }

    private void matureOrReport(String earningId, Instant now) {
        try {
            transactions.inNew(() -> mature(earningId, now));
        } catch (RuntimeException e) {
            failures.failed("Making cashback available:", earningId, e);
        }
    }

    private Optional<CashbackEarning> mature(String earningId, Instant now) {
        Optional<CashbackEarning> due = earnings.lock(earningId).filter(earning -> earning.isDue(now));
        due.ifPresent(earning -> mature(earning, now));
        return due;
    }

    private void mature(CashbackEarning earning, Instant now) {
        purses.post(new PursePosting(
                wallets.of(earning.accountId(), earning.currency()),
                PurseEntryKind.EARNED,
                earning.earningId(),
                earning.left(),
                Optional.of(earning.source().orderId()),
                Optional.empty(),
                earning.availableAt()));
        earnings.update(earning.maturing(now));
        moves.append(earning.earningId(), Kind.MATURED, earning.left().negate(), Moments.now(clock));
        tell(earning, now);
    }

    private void tell(CashbackEarning earning, Instant now) {
        long accountId = earning.accountId();
        outbox.enqueue(
                MessageKind.CASHBACK_AVAILABLE,
                accountId,
                accountId + "-" + now.atZone(zone).toLocalDate());
        notices.tell(new Notice(
                NoticeKind.CASHBACK_AVAILABLE,
                earning.earningId(),
                accountId,
                earning.left().toPlainString() + " " + earning.currency()));
    }
}
