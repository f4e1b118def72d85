package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.NoticeKind;
import io.fedelta.loyalty.message.service.MerchantNotices;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.Review;
import io.fedelta.loyalty.referral.dao.CodeRows;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what is doubted about a friend; the merchant hears once of whoever waits for a decision. */
public class ReviewQueue {

    private final ReferralRows rows;
    private final CodeRows codes;
    private final MerchantNotices notices;

    public ReviewQueue(JdbcTemplate jdbc, MerchantNotices notices) {
        this.rows = new ReferralRows(jdbc);
        this.codes = new CodeRows(jdbc);
        this.notices = notices;
    }

    /** To be called by who holds the referral's row. */
    void keep(Referral doubted) {
        rows.update(doubted);
        if (doubted.scrutiny().review() == Review.OPEN) {
            notices.tell(new Notice(
                    NoticeKind.REVIEW_QUEUE,
                    Long.toString(doubted.refereeId()),
                    doubted.referrerId(),
                    nameOf(doubted.refereeId())));
        }
    }

    /** The code is made of it. */
    private String nameOf(long customerId) {
        return codes.of(customerId).map(code -> code.text().value()).orElseGet(() -> Long.toString(customerId));
    }
}
