package io.fedelta.loyalty.programme;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Money for later orders, a share of what was really paid, per currency.
 *
 * @param percent of the base, 0 to 100, decimals allowed
 * @param pendingDays how long, of 24 hours each, until it can be spent; a refund in between cancels it
 * @param rates past, present and future ones for some goods; each has its own switch
 */
public record CashbackRules(boolean enabled, BigDecimal percent, int pendingDays, List<CashbackRate> rates) {

    public static final CashbackRules OFF = new CashbackRules(false, new BigDecimal("5"), 14);

    /** What a merchant may enter. */
    public static final int MOST_PENDING_DAYS = 365;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    public CashbackRules {
        Objects.requireNonNull(percent, "percent");
        rates = List.copyOf(rates);
    }

    /** The same percentage of everything. */
    public CashbackRules(boolean enabled, BigDecimal percent, int pendingDays) {
        this(enabled, percent, pendingDays, List.of());
    }

    public static boolean isPercent(BigDecimal percent) {
        return percent.signum() >= 0
                && percent.compareTo(ALL) <= 0
                && percent.stripTrailingZeros().scale() <= DECIMALS;
    }

    public static boolean isPendingDays(long days) {
        return days >= 0 && days <= MOST_PENDING_DAYS;
    }

    /** The same rates under other settings. */
    public CashbackRules with(boolean enabled, BigDecimal percent, int pendingDays) {
        return new CashbackRules(enabled, percent, pendingDays, rates);
    }

    public CashbackRules withRates(List<CashbackRate> rates) {
        return new CashbackRules(enabled, percent, pendingDays, rates);
    }

    public Stream<CashbackRate> ratesAt(Instant moment) {
        return rates.stream().filter(rate -> rate.runsAt(moment));
    }

    public Instant availableAt(Instant earnedAt) {
        return earnedAt.plus(Duration.ofDays(pendingDays));
    }
}
