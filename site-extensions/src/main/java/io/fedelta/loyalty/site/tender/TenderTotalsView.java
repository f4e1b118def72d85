package io.fedelta.loyalty.site.tender;

import java.math.BigDecimal;
import java.util.List;

/** Below an order's total: what paid or is to pay parts of it, and the rest. */
public final class TenderTotalsView {

    private final List<TenderLineView> lines;
    private final Rest rest;
    private final boolean submitted;

    TenderTotalsView(List<TenderLineView> lines, Rest rest, boolean submitted) {
        this.lines = lines;
        this.rest = rest;
        this.submitted = submitted;
    }

    /** What none of the lines pays, as the page writes it. */
    record Rest(BigDecimal amount, String text) {}

    public List<TenderLineView> getLines() {
        return lines;
    }

    /** What is paid by the store's own ways. */
    public String getRest() {
        return rest.text();
    }

    /** A cart says that nothing is left; an order leaves out what nothing was paid with. */
    public boolean isRestShown() {
        return !submitted || rest.amount().signum() > 0;
    }

    /** What is still to pay, or was paid otherwise. */
    public String getRestKey() {
        return submitted ? "loyalty.pay.otherwise" : "loyalty.pay.rest";
    }
}
