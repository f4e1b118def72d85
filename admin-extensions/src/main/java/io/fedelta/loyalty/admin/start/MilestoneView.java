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

    /** The first thing that the words are about; null if they are about nothing. */
    public Object getSubject() {
        if (milestone instanceof Milestone.CampaignRuns runs) {
            return runs.name();
        }
        if (milestone instanceof Milestone.RatioChanged ratio) {
            return format.decimal(ratio.before().pointsPerUnit());
        }
        return milestone instanceof Milestone.RulesChanged changed ? changed.edits() : null;
    }

    /** What it became, or until when it lasts; null if that is not told. */
    public String getEnd() {
        if (milestone instanceof Milestone.CampaignRuns runs) {
            return format.day(runs.last());
        }
        return milestone instanceof Milestone.RatioChanged ratio
                ? format.decimal(ratio.now().pointsPerUnit())
                : null;
    }
}
