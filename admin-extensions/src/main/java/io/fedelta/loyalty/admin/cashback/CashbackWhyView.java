package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.cashback.CashbackPart;
import java.util.List;

/** Why an order brought as much cashback as it did. */
public class CashbackWhyView {

    private final CashbackExplanation explanation;
    private final AdminFormat format;

    CashbackWhyView(CashbackExplanation explanation, AdminFormat format) {
        this.explanation = explanation;
        this.format = format;
    }

    public List<Line> getLines() {
        return explanation.parts().stream().map(Line::new).toList();
    }

    /** Null if nothing was paid with loyalty money. */
    public String getTenders() {
        return explanation.loyaltyTenders().signum() == 0
                ? null
                : format.money(explanation.loyaltyTenders().negate(), explanation.currency());
    }

    public String getBase() {
        return format.money(explanation.base(), explanation.currency());
    }

    public String getAmount() {
        return format.money(explanation.amount(), explanation.currency());
    }

    /** One part of the order's price. */
    public class Line {

        private final CashbackPart part;

        Line(CashbackPart part) {
            this.part = part;
        }

        public int getQuantity() {
            return part.paid().quantity();
        }

        public String getLabel() {
            return part.paid().label();
        }

        public String getSort() {
            return part.paid().sort().name();
        }

        public String getAmount() {
            return format.money(part.paid().amount(), explanation.currency());
        }

        public boolean isCounted() {
            return part.paid().counted();
        }

        public String getPercent() {
            return format.decimal(part.rate().percent());
        }

        /** Empty text for the usual percentage. */
        public String getRule() {
            return part.rate().rule();
        }

        public String getExtra() {
            return format.decimal(part.rate().extra());
        }

        /** Empty text if no tier adds anything. */
        public String getTier() {
            return part.rate().tier();
        }
    }
}
