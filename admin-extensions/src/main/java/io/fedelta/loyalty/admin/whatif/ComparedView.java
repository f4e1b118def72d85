package io.fedelta.loyalty.admin.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One figure by today's rules and by the draft, with a bar for each. */
public class ComparedView {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final String key;
    private final String name;
    private final BigDecimal today;
    private final BigDecimal draft;
    private final Written written;

    /** How figures of this kind are written. */
    @FunctionalInterface
    interface Written {
        String of(BigDecimal figure);
    }

    /** @param key of a message that takes the name */
    ComparedView(String key, String name, BigDecimal today, BigDecimal draft, Written written) {
        this.key = key;
        this.name = name;
        this.today = today;
        this.draft = draft;
        this.written = written;
    }

    public String getKey() {
        return key;
    }

    public String getName() {
        return name;
    }

    public String getToday() {
        return written.of(today);
    }

    public String getDraft() {
        return written.of(draft);
    }

    public String getChange() {
        BigDecimal change = draft.subtract(today);
        return (change.signum() > 0 ? "+" : "") + written.of(change);
    }

    public boolean isChanged() {
        return draft.compareTo(today) != 0;
    }

    public int getTodayPercent() {
        return percent(today);
    }

    public int getDraftPercent() {
        return percent(draft);
    }

    private int percent(BigDecimal figure) {
        BigDecimal most = today.max(draft);
        return most.signum() <= 0 || figure.signum() <= 0
                ? 0
                : figure.multiply(ALL).divide(most, 0, RoundingMode.HALF_UP).intValue();
    }
}
