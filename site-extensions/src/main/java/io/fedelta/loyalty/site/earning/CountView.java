package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.session.SessionPromise;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.rewards.ExplanationView;
import io.fedelta.loyalty.site.rewards.SessionWhyView;
import io.fedelta.loyalty.site.wallet.CashbackWhyView;
import java.util.List;

/** "How is this counted?": a promise line by line, as the award will be explained. */
public final class CountView {

    private final ExplanationView why;
    private final List<SessionsView> sessions;
    private final CashbackWhyView cashback;

    CountView(Preview preview, PageFormat format) {
        this.why = preview.payment()
                .filter(CountView::isWorthExplaining)
                .map(payment -> new ExplanationView(payment, format))
                .orElse(null);
        this.sessions = preview.sessions().stream()
                .map(promise -> new SessionsView(promise, format))
                .toList();
        this.cashback = preview.cashback()
                .filter(explanation -> explanation.amount().signum() > 0)
                .map(explanation -> new CashbackWhyView(explanation, format))
                .orElse(null);
    }

    /** Null if orders bring no cashback now. */
    public CashbackWhyView getCashback() {
        return cashback;
    }

    private static boolean isWorthExplaining(PaymentExplanation payment) {
        return !payment.components().isEmpty();
    }

    /** Null if paid orders do not earn now. */
    public ExplanationView getWhy() {
        return why;
    }

    /** Sessions that bring points once they took place. */
    public List<SessionsView> getSessions() {
        return sessions;
    }

    /** Sessions of one kind. */
    public static final class SessionsView {

        private final SessionPromise promise;
        private final SessionWhyView each;

        SessionsView(SessionPromise promise, PageFormat format) {
            this.promise = promise;
            this.each = new SessionWhyView(promise.each(), format);
        }

        /** What one brings, and what multiplies that. */
        public SessionWhyView getEach() {
            return each;
        }

        /** How many; null if one. */
        public Integer getQuantity() {
            return promise.sessions() > 1 ? promise.sessions() : null;
        }

        public long getPoints() {
            return promise.points().value();
        }
    }
}
