package io.fedelta.loyalty.admin.reckoning;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.reckoning.Miss;
import io.fedelta.loyalty.reckoning.OrderReckoning;
import java.math.BigDecimal;
import java.time.Instant;

/** A rule that gave the order nothing, and why. */
public class MissView {

    private final Miss miss;
    private final OrderReckoning reckoning;
    private final AdminFormat format;

    MissView(Miss miss, OrderReckoning reckoning, AdminFormat format) {
        this.miss = miss;
        this.reckoning = reckoning;
        this.format = format;
    }

    /** Null for a birthday, which has no name. */
    public String getName() {
        return miss.name().isEmpty() ? null : miss.name();
    }

    public String getGainKey() {
        return "LoyaltyMiss_" + (miss.gain().multiplies() ? "factor" : "points");
    }

    /** What it would have given: a factor, or points. */
    public String getGain() {
        return format.decimal(miss.gain().figure());
    }

    /** Goods that were deleted since have no names to tell. */
    public String getReasonKey() {
        boolean unnamed = miss.reason().details().stream()
                .anyMatch(detail -> detail instanceof Scope scope
                        && reckoning.namesOf(scope).isEmpty());
        return "LoyaltyMiss_" + miss.reason().code() + (unnamed ? ".unnamed" : "");
    }

    public Object[] getDetails() {
        return miss.reason().details().stream().map(this::text).toArray();
    }

    private Object text(Object detail) {
        if (detail instanceof Scope scope) {
            return String.join(", ", reckoning.namesOf(scope));
        }
        if (detail instanceof Instant moment) {
            return format.moment(moment);
        }
        return detail instanceof BigDecimal factor ? format.decimal(factor) : detail;
    }
}
