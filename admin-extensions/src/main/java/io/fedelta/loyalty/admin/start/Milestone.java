package io.fedelta.loyalty.admin.start;

import io.fedelta.loyalty.programme.Ratio;
import java.time.LocalDate;
import java.util.Objects;

/** Something of the programme that a chart is marked with. */
sealed interface Milestone {

    LocalDate day();

    /** A campaign's first day, and its last. */
    record CampaignRuns(LocalDate day, LocalDate last, String name) implements Milestone {}

    record SwitchedOn(LocalDate day) implements Milestone {}

    record SwitchedOff(LocalDate day) implements Milestone {}

    record RatioChanged(LocalDate day, Ratio before, Ratio now) implements Milestone {
        public RatioChanged {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(now, "now");
        }
    }

    /** One or several edits of one day. */
    record RulesChanged(LocalDate day, int edits) implements Milestone {}
}
