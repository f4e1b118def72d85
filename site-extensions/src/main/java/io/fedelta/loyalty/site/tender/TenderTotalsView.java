package io.fedelta.loyalty.site.tender;

import java.util.List;

/** Below an order's total: what paid or is to pay parts of it, and the rest. */
public final class TenderTotalsView {

    private final List<TenderLineView> lines;
    private final String rest;
    private final boolean submitted;

    TenderTotalsView(List<TenderLineView> lines, String rest, boolean submitted) {
        this.lines = lines;
        this.rest = rest;
        this.submitted = submitted;
    }

    public List<TenderLineView> getLines() {
        return lines;
    }

    /** What is paid by the store's own ways. */
    public String getRest() {
        return rest;
    }

    /** What is still to pay, or was paid otherwise. */
    public String getRestKey() {
        return submitted ? "loyalty.pay.otherwise" : "loyalty.pay.rest";
    }
}
