package io.fedelta.loyalty.cashback;

import java.util.Objects;

/**
 * What cashback is for. With the account it is the key that makes an earning happen once.
 *
 * @param orderId the paid order, whoever's it is: its refunds take back what it brought
 * @param cycle 0; one more each time the order was submitted, or paid in full, again
 */
public record CashbackSource(Kind kind, long orderId, int cycle) {

    /** Stored by name. */
    public enum Kind {
        /** The customer's own order. */
        ORDER,
        /** A friend's order, for who has brought the friend. */
        REFERRAL
    }

    public CashbackSource {
        Objects.requireNonNull(kind, "kind");
    }

    public static CashbackSource order(long orderId, int cycle) {
        return new CashbackSource(Kind.ORDER, orderId, cycle);
    }

    public static CashbackSource referral(long orderId, int cycle) {
        return new CashbackSource(Kind.REFERRAL, orderId, cycle);
    }
}
