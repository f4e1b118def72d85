package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.session.PlannedSession;
import io.fedelta.loyalty.site.PageFormat;

/** A session that has yet to take place. */
public final class PlannedSessionView {

    private final PlannedSession planned;
    private final String day;

    PlannedSessionView(PlannedSession planned, PageFormat format) {
        this.planned = planned;
        this.day = planned.session().scheduledOn().map(format::day).orElse(null);
    }

    public String getType() {
        return planned.session().type().name();
    }

    /** Null if no day is set. */
    public String getDay() {
        return day;
    }

    /** What it would bring today; zero if nothing. */
    public long getPoints() {
        return planned.points().value();
    }
}
