package io.fedelta.loyalty.monthend.service;

import io.fedelta.loyalty.monthend.FreezeAnswer;
import io.fedelta.loyalty.monthend.MonthEnd;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The frozen months. */
public interface MonthEnds {

    /** Newest first. */
    List<YearMonth> frozen();

    Optional<MonthEnd> find(YearMonth month);

    /** Months that have ended and are not frozen, newest first; none before the first member. */
    List<YearMonth> unfrozen();

    /**
     * Freezes an ended month, once: whoever comes later finds it as it is. The figures are those of its end, however
     * late that is.
     *
     * @param actor an administrator; empty for the schedule
     */
    FreezeAnswer freeze(YearMonth month, Optional<String> actor);

    /** The share of points in percent that the merchant expects to be used; empty if the observed one counts. */
    Optional<BigDecimal> expectedShare();

    /**
     * For months that are frozen from now on.
     *
     * @param percent 0 to 100; empty for the observed one
     */
    void expect(Optional<BigDecimal> percent, String actor);
}
