package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.dao.MessageRows;
import io.fedelta.loyalty.message.dao.NoticeRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** One mail a day with the news that wait: the outbox takes one for each day, whichever node asks first. */
public class DailyNotices implements ScheduledTask {

    private final NoticeRows notices;
    private final MessageRows messages;
    private final Outbox outbox;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final ZoneId zone;

    public DailyNotices(
            NoticeRows notices,
            MessageRows messages,
            Outbox outbox,
            LoyaltyTransactions transactions,
            Clock clock,
            ZoneId zone) {
        this.notices = notices;
        this.messages = messages;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String key() {
        return "dailyNotices";
    }

    @Override
    public TaskReport run() {
        return new TaskReport(transactions.inNew(this::gathered), 0);
    }

    private int gathered() {
        String day = LocalDate.ofInstant(clock.instant(), zone).toString();
        if (messages.exists(MessageKind.MERCHANT_NOTICE, day)) {
            return 0;
        }
        int told = notices.gather(day, clock.instant());
        if (told > 0) {
            outbox.enqueue(MessageKind.MERCHANT_NOTICE, JdbcMerchantNotices.NO_ACCOUNT, day);
        }
        return told;
    }
}
