package io.fedelta.loyalty.admin.reward;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.reward.Evaluation;

/** How far a reward has come to members who had its points already. */
public class EvaluationView {

    private final Evaluation run;
    private final AdminFormat format;

    public EvaluationView(Evaluation run, AdminFormat format) {
        this.run = run;
        this.format = format;
    }

    public long getRewardId() {
        return run.rewardId();
    }

    /** Part of the message key that names the state. */
    public String getState() {
        return run.state().name();
    }

    /** Null while nobody has been counted. */
    public String getTotal() {
        return run.total().map(format::number).orElse(null);
    }

    public String getDone() {
        return format.number(run.done());
    }

    public String getGranted() {
        return format.number(run.granted());
    }

    /** Null if it is nobody. */
    public String getFailed() {
        return run.failed() == 0 ? null : format.number(run.failed());
    }

    /** For a bar: 0 to 100. */
    public long getPercent() {
        return run.state().isOpen()
                ? run.total()
                        .filter(total -> total > 0)
                        .map(total -> run.done() * 100 / total)
                        .orElse(0L)
                : 100;
    }

    public boolean isOpen() {
        return run.state().isOpen();
    }

    public boolean isMails() {
        return run.mails();
    }

    public String getCreated() {
        return format.moment(run.createdAt());
    }

    /** Null while it is open. */
    public String getEnded() {
        return run.endedAt().map(format::moment).orElse(null);
    }
}
