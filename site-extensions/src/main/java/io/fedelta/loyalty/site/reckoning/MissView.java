package io.fedelta.loyalty.site.reckoning;

import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.reckoning.Miss;
import io.fedelta.loyalty.reckoning.OrderReckoning;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Term;
import java.math.BigDecimal;
import java.time.Instant;

/** A rule that gave the order nothing, and why: "Double November × 2: its period ended on 20 November". */
public final class MissView {

    private final Miss miss;
    private final Term gain;
    private final Term reason;

    MissView(Miss miss, OrderReckoning reckoning, PageFormat format) {
        this.miss = miss;
        this.gain = gain(miss.gain(), format);
        this.reason = Term.of(
                reasonKey(miss, reckoning),
                miss.reason().details().stream()
                        .map(detail -> text(detail, reckoning, format))
                        .toArray());
    }

    private static Term gain(Miss.Gain gain, PageFormat format) {
        return gain.multiplies()
                ? Term.of("loyalty.miss.factor", format.decimal(gain.figure()))
                : Term.of("loyalty.miss.points", gain.figure().longValueExact());
    }

    /** Goods that were deleted since have no names to tell. */
    private static String reasonKey(Miss miss, OrderReckoning reckoning) {
        boolean unnamed = miss.reason().details().stream()
                .anyMatch(detail -> detail instanceof Scope scope
                        && reckoning.namesOf(scope).isEmpty());
        return "loyalty.miss." + miss.reason().code() + (unnamed ? ".unnamed" : "");
    }

    private static Object text(Object detail, OrderReckoning reckoning, PageFormat format) {
        if (detail instanceof Scope scope) {
            return String.join(", ", reckoning.namesOf(scope));
        }
        if (detail instanceof Instant moment) {
            return format.date(moment);
        }
        return detail instanceof BigDecimal factor ? format.decimal(factor) : detail;
    }

    /** Null for a birthday, which has no name. */
    public String getName() {
        return miss.name().isEmpty() ? null : miss.name();
    }

    public Term getGain() {
        return gain;
    }

    public Term getReason() {
        return reason;
    }
}
