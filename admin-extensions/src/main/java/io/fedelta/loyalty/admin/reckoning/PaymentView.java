package io.fedelta.loyalty.admin.reckoning;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import java.util.List;

/** The sum that an order's points were reckoned from. */
public class PaymentView {

    private final PaymentExplanation payment;
    private final AdminFormat format;

    public PaymentView(PaymentExplanation payment, AdminFormat format) {
        this.payment = payment;
        this.format = format;
    }

    public List<LineView> getLines() {
        return payment.components().stream()
                .map(line -> new LineView(line, payment.currency(), format))
                .toList();
    }

    /** Null if no part was paid with loyalty money. */
    public String getTenders() {
        return payment.loyaltyTenders().signum() == 0
                ? null
                : format.money(payment.loyaltyTenders().negate(), payment.currency());
    }

    public String getBase() {
        return format.money(payment.base(), payment.currency());
    }

    public String getPoints() {
        return format.change(payment.points());
    }

    public String getRatio() {
        return format.decimal(payment.ratio());
    }

    /** Message key of the sum. */
    public String getSumKey() {
        return "LoyaltyExplanation_sum" + (payment.isMultiplied() ? "_multiplied" : "");
    }

    /** One part of the order's price. */
    public static class LineView {

        private final BaseComponent line;
        private final String currency;
        private final AdminFormat format;

        LineView(BaseComponent line, String currency, AdminFormat format) {
            this.line = line;
            this.currency = currency;
            this.format = format;
        }

        public String getSort() {
            return line.sort().name();
        }

        /** The item's name as sold; empty text for charges of the whole order. */
        public String getLabel() {
            return line.label();
        }

        public int getQuantity() {
            return line.quantity();
        }

        public String getAmount() {
            return format.money(line.amount(), currency);
        }

        public boolean isCounted() {
            return line.counted();
        }

        /** What multiplies its points; empty if it earns none. */
        public List<MultiplierView> getMultipliers() {
            return line.counted()
                    ? line.multipliers().stream()
                            .map(multiplier -> new MultiplierView(multiplier, format))
                            .toList()
                    : List.of();
        }
    }
}
