package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.host.tender.PlannedTender;
import io.fedelta.loyalty.site.PageFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** One thing that an order is paid with. */
public final class TenderLineView {

    private final PlannedTender tender;
    private final long points;
    private final String currency;
    private final PageFormat format;

    TenderLineView(PlannedTender tender, long points, String currency, PageFormat format) {
        this.tender = tender;
        this.points = points;
        this.currency = currency;
        this.format = format;
    }

    /** As many as the amount takes of those that the limit takes, rounded up as the checkout does. */
    static long points(long ofLimit, BigDecimal limit, BigDecimal amount) {
        return BigDecimal.valueOf(ofLimit)
                .multiply(amount)
                .divide(limit, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    public String getKind() {
        return tender.kind().name();
    }

    public String getSource() {
        return tender.sourceId();
    }

    /** The last signs of a card's code; empty text for others. */
    public String getLabel() {
        return tender.label();
    }

    public long getPoints() {
        return points;
    }

    public String getAmount() {
        return format.money(tender.amount(), currency);
    }

    /** Whether nothing was left for it to pay. */
    public boolean isWaiting() {
        return tender.amount().signum() == 0;
    }

    public String getTextKey() {
        return "loyalty.pay.line." + tender.kind();
    }
}
