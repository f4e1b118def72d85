package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.Referral.Scrutiny;
import io.fedelta.loyalty.referral.ReferralState;
import io.fedelta.loyalty.referral.Review;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.util.Optional;

/** What a person decides about friends who are held. */
public class Reviews {

    private final ReferralRows rows;
    private final LoyaltyTransactions transactions;

    public Reviews(ReferralRows rows, LoyaltyTransactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /**
     * @param edition as the merchant saw it
     * @return false if somebody else was faster
     */
    boolean decide(long refereeId, boolean approve, int edition, String actor, String note) {
        return transactions.inNew(() -> rows.lock(refereeId)
                .filter(held -> held.scrutiny().review() == Review.OPEN && held.edition() == edition)
                .map(held -> decided(held, approve, actor, note))
                .isPresent());
    }

    private Referral decided(Referral held, boolean approve, String actor, String note) {
        Scrutiny scrutiny = new Scrutiny(
                approve ? Review.APPROVED : Review.REJECTED,
                held.scrutiny().reasons(),
                Optional.of(actor),
                Optional.of(note).filter(text -> !text.isEmpty()));
        Referral reviewed = held.with(scrutiny);
        rows.update(approve ? reviewed : reviewed.with(held.progress().now(ReferralState.REJECTED)));
        return reviewed;
    }
}
