package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.reckoning.MultiplierView;
import io.fedelta.loyalty.admin.reckoning.PaymentView;
import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.ManualExplanation;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.ResetExplanation;
import io.fedelta.loyalty.ledger.ReversalExplanation;
import io.fedelta.loyalty.ledger.SessionExplanation;
import io.fedelta.loyalty.ledger.ShortfallExplanation;
import io.fedelta.loyalty.ledger.SpendingReturnedExplanation;
import io.fedelta.loyalty.ledger.SpentExplanation;
import java.util.List;

/** "Why this number?": how an entry's points follow from what was recorded with it. */
public class ExplanationView {

    private final Explanation explanation;
    private final AdminFormat format;

    ExplanationView(Explanation explanation, AdminFormat format) {
        this.explanation = explanation;
        this.format = format;
    }

    public String getPoints() {
        return format.change(explanation.points());
    }

    /** The sum it was reckoned from; null for entries that are not about a payment. */
    public PaymentView getPayment() {
        return explanation instanceof PaymentExplanation payment ? new PaymentView(payment, format) : null;
    }

    /** What a refund took; null for entries that are not about one. */
    public ClawBackView getClawBack() {
        return explanation instanceof ClawBackExplanation clawBack ? new ClawBackView(clawBack, format) : null;
    }

    /** What a balance that stops at zero kept or paid; null for entries that are not about one. */
    public ShortfallView getShortfall() {
        return explanation instanceof ShortfallExplanation shortfall ? new ShortfallView(shortfall, format) : null;
    }

    /** What points paid, or what brought them back; null for entries that are not about spending. */
    public SpendingView getSpending() {
        if (explanation instanceof SpentExplanation spent) {
            return SpendingView.of(spent, format);
        }
        return explanation instanceof SpendingReturnedExplanation returned ? SpendingView.of(returned, format) : null;
    }

    /** What a reset took or its undoing gave back; null for entries that are not about one. */
    public ResetView getReset() {
        return explanation instanceof ResetExplanation reset ? new ResetView(reset, format) : null;
    }

    public boolean isManual() {
        return explanation instanceof ManualExplanation;
    }

    /** The session it was for; null for entries that are not about one. */
    public SessionView getSession() {
        return explanation instanceof SessionExplanation session ? new SessionView(session, format) : null;
    }

    /** The rule that gave a bonus; null for entries that are none. */
    public BonusView getBonus() {
        return explanation instanceof BonusExplanation bonus ? new BonusView(bonus, format) : null;
    }

    /** The entry that was taken back; null for entries that take none back. */
    public String getReversedEntryNo() {
        return explanation instanceof ReversalExplanation reversal ? format.number(reversal.reversedEntryNo()) : null;
    }

    public static class ResetView {

        private final ResetExplanation reset;
        private final AdminFormat format;

        ResetView(ResetExplanation reset, AdminFormat format) {
            this.reset = reset;
            this.format = format;
        }

        public String getKey() {
            return "LoyaltyExplanation_reset_" + (reset.points().isPositive() ? "restored" : "taken");
        }

        public String getAwards() {
            return format.number(reset.awards());
        }
    }

    public static class BonusView {

        private final BonusExplanation bonus;
        private final AdminFormat format;

        BonusView(BonusExplanation bonus, AdminFormat format) {
            this.bonus = bonus;
            this.format = format;
        }

        /** Message key: what kind of rule it was shows in what it recorded. */
        public String getKey() {
            if (bonus.rule().isEmpty()) {
                return "LoyaltyExplanation_bonus_settings";
            }
            return "LoyaltyExplanation_bonus_" + (bonus.orders() > 0 ? "challenge" : "campaign");
        }

        public String getRule() {
            return bonus.rule();
        }

        public String getOrders() {
            return format.number(bonus.orders());
        }
    }

    public static class SessionView {

        private final SessionExplanation session;
        private final AdminFormat format;

        SessionView(SessionExplanation session, AdminFormat format) {
            this.session = session;
            this.format = format;
        }

        public String getType() {
            return session.sessionType();
        }

        public String getTypePoints() {
            return format.number(session.typePoints());
        }

        public List<MultiplierView> getMultipliers() {
            return session.multipliers().stream()
                    .map(multiplier -> new MultiplierView(multiplier, format))
                    .toList();
        }
    }
}
