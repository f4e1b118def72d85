package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.SessionExplanation;
import io.fedelta.loyalty.site.PageFormat;
import java.util.List;

/** "Why this number?" for the points of a session: what its type is worth, and what multiplied that. */
public final class SessionWhyView {

    private final SessionExplanation explanation;
    private final List<Times> multipliers;

    public SessionWhyView(SessionExplanation explanation, PageFormat format) {
        this.explanation = explanation;
        this.multipliers = explanation.multipliers().stream()
                .map(multiplier -> new Times(multiplier, format))
                .toList();
    }

    public String getType() {
        return explanation.sessionType();
    }

    public long getTypePoints() {
        return explanation.typePoints();
    }

    public List<Times> getMultipliers() {
        return multipliers;
    }

    public long getPoints() {
        return explanation.points().value();
    }

    /** One multiplier. */
    public static final class Times {

        private final AppliedMultiplier multiplier;
        private final String factor;

        Times(AppliedMultiplier multiplier, PageFormat format) {
            this.multiplier = multiplier;
            this.factor = format.decimal(multiplier.factor());
        }

        public String getMessageKey() {
            return "loyalty.why.multiplied." + multiplier.kind();
        }

        public String getName() {
            return multiplier.name();
        }

        public String getFactor() {
            return factor;
        }
    }
}
