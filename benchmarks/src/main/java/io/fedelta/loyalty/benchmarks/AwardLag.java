package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.demo.testing.StoreData;
import java.util.List;

/**
 * From the submission of an order to its award, for every order the comparison has made. Submission is stamped inside
 * the checkout workflow, before the order is saved, so the figure is a little longer than what a shopper waits.
 */
final class AwardLag {
    private static final Target TARGET_MILLIS = Target.atMost(1000);
    private static final String LAGS =
            "SELECT EXTRACT(EPOCH FROM (D.DECIDED_AT - O.SUBMIT_DATE)) * 1000 FROM LOY_ORDER_DECISION D"
                    + " JOIN BLC_ORDER O ON O.ORDER_ID = D.ORDER_ID WHERE D.STATE = 'AWARDED'";
    private static final String UNDECIDED =
            "SELECT COUNT(*) FROM BLC_ORDER O WHERE O.ORDER_STATUS = 'SUBMITTED' AND NOT EXISTS"
                    + " (SELECT 1 FROM LOY_ORDER_DECISION D WHERE D.ORDER_ID = O.ORDER_ID AND D.STATE = 'AWARDED')";

    private AwardLag() {}

    static List<Measure> of(StoreData data) {
        List<Double> lags = data.texts(LAGS).stream().map(Double::valueOf).toList();
        return List.of(
                Measure.figure("", "lag from order to award, median", "ms", Statistics.percentile(lags, 50), null),
                Measure.figure(
                        "lag", "lag from order to award, p99", "ms", Statistics.percentile(lags, 99), TARGET_MILLIS),
                Measure.figure("", "orders measured for the lag", "", lags.size(), null),
                Measure.figure("lag", "orders without an award", "", data.number(UNDECIDED), Target.atMost(0)));
    }
}
