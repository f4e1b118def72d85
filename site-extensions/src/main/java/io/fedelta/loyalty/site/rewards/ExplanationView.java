package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.site.PageFormat;
import java.math.BigDecimal;
import java.util.List;

/** "Why this number?" for the points of a paid order: its parts, what of them counts, the ratio and the rounding. */
public final class ExplanationView {

    private static final int DECIMALS = 4;

    private final List<Part> parts;
    private final boolean multiplied;
    private final String tenders;
    private final String base;
    private final String unit;
    private final BigDecimal ratio;
    private final String ratioText;
    private final String exact;
    private final long points;

    public ExplanationView(PaymentExplanation explanation, PageFormat format) {
        String currency = explanation.currency();
        BigDecimal product = explanation.unrounded(DECIMALS);
        this.points = explanation.points().value();
        this.parts = explanation.components().stream()
                .filter(ExplanationView::isWorthSaying)
                .map(component -> new Part(component, currency, format))
                .toList();
        this.multiplied = explanation.isMultiplied();
        this.tenders = deducted(explanation.loyaltyTenders(), currency, format);
        this.base = format.money(explanation.base(), currency);
        this.unit = format.shortMoney(BigDecimal.ONE, currency);
        this.ratio = explanation.ratio().stripTrailingZeros();
        this.ratioText = format.decimal(ratio);
        this.exact = product.compareTo(BigDecimal.valueOf(points)) == 0 ? null : format.decimal(product);
    }

    private static boolean isWorthSaying(BaseComponent component) {
        return component.sort() == BaseComponent.Sort.ITEM || component.amount().signum() != 0;
    }

    private static String deducted(BigDecimal tenders, String currency, PageFormat format) {
        return tenders.signum() == 0 ? null : format.money(tenders.negate(), currency);
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

    /** One unit of the currency, as in "for each €1". */
    public String getUnit() {
        return unit;
    }

    /** Chooses between singular and plural. */
    public BigDecimal getRatio() {
        return ratio;
    }

    public String getRatioText() {
        return ratioText;
    }

    /** The figure before rounding down; null if it was whole. */
    public String getExact() {
        return exact;
    }

    public long getPoints() {
        return points;
    }

    /** Message key of the sum. */
    public String getSumKey() {
        return "loyalty.why." + (multiplied ? "multiplied." : "") + (exact == null ? "whole" : "rounded");
    }

    /** One part of the order's price. */
    public static final class Part {

        private final BaseComponent component;
        private final String amount;
        private final List<SessionWhyView.Times> multipliers;

        Part(BaseComponent component, String currency, PageFormat format) {
            this.component = component;
            this.amount = format.money(component.amount(), currency);
            this.multipliers = component.multipliers().stream()
                    .map(multiplier -> new SessionWhyView.Times(multiplier, format))
                    .toList();
        }

        /** What multiplies its points. */
        public List<SessionWhyView.Times> getMultipliers() {
            return multipliers;
        }

        /** The item's name; null for charges of the whole order, which have a {@link #getSortKey() word} instead. */
        public String getLabel() {
            return component.label().isEmpty() ? null : component.label();
        }

        public String getSortKey() {
            return "loyalty.why.sort." + component.sort();
        }

        /** How many; null if one. */
        public Integer getQuantity() {
            return component.quantity() > 1 ? component.quantity() : null;
        }

        public String getAmount() {
            return amount;
        }

        public boolean isCounted() {
            return component.counted();
        }

        /** Why it does not count. */
        public String getExclusionKey() {
            return "loyalty.why.excluded." + component.sort();
        }
    }
}
