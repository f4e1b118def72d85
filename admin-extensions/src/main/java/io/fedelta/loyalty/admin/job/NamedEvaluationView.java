package io.fedelta.loyalty.admin.job;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.reward.EvaluationView;
import io.fedelta.loyalty.reward.NamedEvaluation;

/** An evaluation among those of other rewards. */
public class NamedEvaluationView extends EvaluationView {

    private final String reward;

    NamedEvaluationView(NamedEvaluation named, AdminFormat format) {
        super(named.run(), format);
        this.reward = named.reward();
    }

    public String getReward() {
        return reward;
    }
}
