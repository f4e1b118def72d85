package io.fedelta.loyalty.cashback;

import io.fedelta.loyalty.purse.Purse;
import java.math.BigDecimal;
import java.util.Objects;

/** A customer's cashback in one currency. Opened by the first money that goes in. */
public record Wallet(long accountId, Purse purse) {

    public Wallet {
        Objects.requireNonNull(purse, "purse");
    }

    public String currency() {
        return purse.currency();
    }

    /** What pays at a checkout names it as its source. */
    public String purseId() {
        return purse.purseId();
    }

    /** What can be spent now; below zero if more was taken back than was left. */
    public BigDecimal available() {
        return purse.free();
    }
}
