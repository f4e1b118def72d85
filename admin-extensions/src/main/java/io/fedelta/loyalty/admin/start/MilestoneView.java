package io.fedelta.loyalty.admin.start;

import io.fedelta.loyalty.admin.AdminFormat;
import java.time.LocalDate;

/** One mark, numbered as on the charts, with its words. */
public final class MilestoneView {

    private final int number;
    private final Milestone milestone;
    private final AdminFormat format;

    MilestoneView(int number, Milestone milestone, AdminFormat format) {
        this.number = number;
        this.milestone = milestone;
        this.format = format;
    }

    public int getNumber() {
        return number;
    }

    public String getDay() {
        return format.day(milestone.day());
    }

    LocalDate day() {
        return milestone.day();
    }

    public String getKey() {
        return "LoyaltyOverview_mark_" + milestone.getClass().getSimpleName();
    }

    /** What the words are about. */
    public Object[] getArguments() {
        if (milestone instanceof Milestone.CampaignRuns runs) {
            return new Object[] {runs.name(), format.day(runs.last())};
        }
        if (milestone instanceof Milestone.RatioChanged ratio) {
            return new Object[] {
                format.decimal(ratio.before().pointsPerUnit()),
                format.decimal(ratio.now().pointsPerUnit())
            };
        }
        return new Object[] {milestone instanceof Milestone.RulesChanged changed ? changed.edits() : 0};
    }
}
