package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.dao.NoticeRows;
import io.fedelta.loyalty.programme.NoticeRules;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.Optional;
import java.util.UUID;

/** Writes news down in the transaction that they tell of; its key, and that of the outbox, tell each once. */
public class JdbcMerchantNotices implements MerchantNotices {

    /** A mail to the merchant is of no account. */
    static final long NO_ACCOUNT = 0;

    private final NoticeRows notices;
    private final Programme programme;
    private final Outbox outbox;

    public JdbcMerchantNotices(NoticeRows notices, Programme programme, Outbox outbox) {
        this.notices = notices;
        this.programme = programme;
        this.outbox = outbox;
    }

    @Override
    public void tell(Notice notice) {
        NoticeRules rules = programme.current().rules().mails().notices();
        if (!rules.tells(notice.kind().name()) || notices.exists(notice)) {
            return;
        }
        Optional<String> mailId =
                rules.daily() ? Optional.empty() : Optional.of(UUID.randomUUID().toString());
        notices.append(notice, mailId);
        mailId.ifPresent(id -> outbox.enqueue(MessageKind.MERCHANT_NOTICE, NO_ACCOUNT, id));
    }
}
