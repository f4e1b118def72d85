package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.site.PageFormat;
import java.math.BigDecimal;

/** "2 points for each €1". */
public final class EarningRuleView {

    private final BigDecimal ratio;
    private final String text;
    private final String unit;

    public EarningRuleView(Ratio ratio, String currency, PageFormat format) {
        this.ratio = ratio.pointsPerUnit().stripTrailingZeros();
        this.text = format.decimal(this.ratio);
        this.unit = format.shortMoney(BigDecimal.ONE, currency);
    }

    /** Chooses between singular and plural. */
    public BigDecimal getRatio() {
        return ratio;
    }

    public String getText() {
        return text;
    }

    public String getUnit() {
        return unit;
    }
}
