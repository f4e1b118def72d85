package io.fedelta.loyalty.programme;

/** @param belowZero whether a refund may take a balance below zero; if not, it stops at zero and keeps the shortfall */
public record RefundRules(boolean belowZero) {

    public static final RefundRules DEFAULT = new RefundRules(true);
}
