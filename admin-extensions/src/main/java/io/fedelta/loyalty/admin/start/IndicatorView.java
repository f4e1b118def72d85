package io.fedelta.loyalty.admin.start;

import io.fedelta.loyalty.admin.AdminFormat;

/** One figure at a glance, with what the span has brought and how that compares with the span before. */
public final class IndicatorView {

    private final String name;
    private final String value;
    private final String detail;
    private final long now;
    private final long before;
    private final AdminFormat format;

    /** @param detail more about the value; null if there is nothing more to say */
    IndicatorView(String name, String value, String detail, long now, long before, AdminFormat format) {
        this.name = name;
        this.value = value;
        this.detail = detail;
        this.now = now;
        this.before = before;
        this.format = format;
    }

    public String getName() {
        return name;
    }

    public String getLabelKey() {
        return "LoyaltyOverview_indicator_" + name;
    }

    public String getDetailKey() {
        return "LoyaltyOverview_detail_" + name;
    }

    public String getValue() {
        return value;
    }

    public String getDetail() {
        return detail;
    }

    /** What the span brought, with its sign. */
    public String getNow() {
        return (now > 0 ? "+" : "") + format.number(now);
    }

    public String getBefore() {
        return (before > 0 ? "+" : "") + format.number(before);
    }

    /** Tells the words and the arrow apart. */
    public String getTrend() {
        return now > before ? "more" : now < before ? "less" : "same";
    }
}
