package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.ReferralRules.Cashback;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.programme.ReferralRules.Watch;
import java.math.BigDecimal;

/** Rules of 10 and 30 points on the first paid order, with one thing changed. */
public final class ReferralRulesFixture {

    private ReferralRulesFixture() {}

    public static ReferralRules points(long referee, long referrer) {
        return rules(referee, referrer, 0, "0", Watch.DEFAULT);
    }

    public static ReferralRules afterDays(int days) {
        return rules(10, 30, days, "0", Watch.DEFAULT);
    }

    public static ReferralRules from(String minimum) {
        return rules(10, 30, 0, minimum, Watch.DEFAULT);
    }

    /** Of each of the friend's orders. */
    public static ReferralRules cashback(String percent, int months, String most) {
        ReferralRules rules = points(10, 30);
        return new ReferralRules(
                true,
                rules.trigger(),
                rules.refereePoints(),
                rules.referrerPoints(),
                rules.linkDays(),
                rules.returnDays(),
                rules.minimumOrder(),
                rules.watch(),
                new Cashback(true, new BigDecimal(percent), months, new BigDecimal(most)));
    }

    public static ReferralRules watching(int burst, int minutes, boolean holdShared) {
        return rules(10, 30, 0, "0", new Watch(burst, minutes, holdShared));
    }

    private static ReferralRules rules(long referee, long referrer, int days, String minimum, Watch watch) {
        return new ReferralRules(
                true,
                Trigger.FIRST_PAID_ORDER,
                referee,
                referrer,
                30,
                days,
                new BigDecimal(minimum),
                watch,
                Cashback.OFF);
    }
}
