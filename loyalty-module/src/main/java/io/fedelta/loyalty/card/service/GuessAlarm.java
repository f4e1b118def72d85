package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.NoticeKind;
import io.fedelta.loyalty.message.service.MerchantNotices;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log, and the merchant once an hour for all nodes together, that codes are being guessed. */
public class GuessAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(GuessAlarm.class);

    private final MerchantNotices notices;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public GuessAlarm(MerchantNotices notices, LoyaltyTransactions transactions, Clock clock) {
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    void raise(long failures) {
        LOG.warn(
                "Codes of gift cards are being guessed: {} wrong ones within an hour; searches are slowed down",
                failures);
        String hour = clock.instant().truncatedTo(ChronoUnit.HOURS).toString();
        transactions.inNew(() -> {
            notices.tell(new Notice(NoticeKind.CARD_GUESSING, hour, Optional.empty(), Long.toString(failures)));
            return null;
        });
    }
}
