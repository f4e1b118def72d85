package io.fedelta.loyalty.site.wallet;

import io.fedelta.loyalty.cashback.AppliedRate;
import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.cashback.CashbackPart;
import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.site.PageFormat;
import java.math.BigDecimal;
import java.util.List;

/** "Why this amount?" for an order's cashback: its parts, what of them counts, the percentages and the rounding. */
public final class CashbackWhyView {

    private final List<Part> parts;
    private final String tenders;
    private final String base;
    private final String amount;

    public CashbackWhyView(CashbackExplanation explanation, PageFormat format) {
        String currency = explanation.currency();
        this.parts = explanation.parts().stream()
                .filter(part -> part.paid().sort() == BaseComponent.Sort.ITEM
                        || part.paid().amount().signum() != 0)
                .map(part -> new Part(part, currency, format))
                .toList();
        BigDecimal paid = explanation.loyaltyTenders();
        this.tenders = paid.signum() == 0 ? null : format.money(paid.negate(), currency);
        this.base = format.money(explanation.base(), currency);
        this.amount = format.money(explanation.amount(), currency);
    }

    public List<Part> getParts() {
        return parts;
    }

    /** What was paid with loyalty money, as a deduction; null if nothing. */
    public String getTenders() {
        return tenders;
    }

    /** The money that counts. */
    public String getBase() {
        return base;
    }

    public String getAmount() {
        return amount;
    }

    /** One part of the order's price. */
    public static final class Part {

        private final BaseComponent paid;
        private final String amount;
        private final String rate;
        private final AppliedRate applied;
        private final String extra;

        Part(CashbackPart part, String currency, PageFormat format) {
            this.paid = part.paid();
            this.amount = format.money(paid.amount(), currency);
            this.applied = part.rate();
            this.rate = format.decimal(applied.percent());
            this.extra = format.decimal(applied.extra());
        }

        /** The item's name; null for charges of the whole order, which have a {@link #getSortKey() word} instead. */
        public String getLabel() {
            return paid.label().isEmpty() ? null : paid.label();
        }

        public String getSortKey() {
            return "loyalty.why.sort." + paid.sort();
        }

        /** How many; null if one. */
        public Integer getQuantity() {
            return paid.quantity() > 1 ? paid.quantity() : null;
        }

        public String getAmount() {
            return amount;
        }

        public boolean isCounted() {
            return paid.counted();
        }

        /** Why it does not count. */
        public String getExclusionKey() {
            return "loyalty.why.excluded." + paid.sort();
        }

        /** In percent. */
        public String getRate() {
            return rate;
        }

        /** The rule that gives it; null for the usual percentage. */
        public String getRule() {
            return applied.rule().isEmpty() ? null : applied.rule();
        }

        /** The tier that adds to it; null if none does. */
        public String getTier() {
            return applied.tier().isEmpty() ? null : applied.tier();
        }

        /** What the tier adds, in percent. */
        public String getExtra() {
            return extra;
        }
    }
}
