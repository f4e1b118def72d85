package io.fedelta.loyalty.admin.reward;

import io.fedelta.loyalty.admin.DefinitionHandler;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.admin.whatif.Drafts;
import io.fedelta.loyalty.reward.domain.LoyaltyReward;
import io.fedelta.loyalty.reward.domain.LoyaltyRewardImpl;
import io.fedelta.loyalty.reward.service.Rewards;
import org.broadleafcommerce.common.persistence.EntityConfiguration;

/**
 * Saving a reward publishes its newest edition: two administrators who save one after the other leave two editions, and
 * codes already issued keep theirs. The question about mails to members who have the points already is asked anew with
 * every save.
 */
public class RewardHandler extends DefinitionHandler<LoyaltyReward> {

    static final String DEACTIVATE_INSTEAD = "loyalty.reward.deactivate.instead";

    private static final Kind<LoyaltyReward> REWARDS =
            new Kind<>(LoyaltyReward.class, LoyaltyRewardImpl.class, DEACTIVATE_INSTEAD);

    private final Rewards rewards;
    private final RewardFormCheck check;
    private final Drafts drafts;

    public RewardHandler(Rewards rewards, RewardFormCheck check, EntityConfiguration entities, Drafts drafts) {
        super(REWARDS, entities);
        this.rewards = rewards;
        this.check = check;
        this.drafts = drafts;
    }

    @Override
    protected void check(LoyaltyReward before, SubmittedForm form) {
        check.run(form);
    }

    @Override
    protected void publish(LoyaltyReward stored) {
        drafts.reward(rewards.publish(stored.getId(), Boolean.TRUE.equals(stored.getMailMembers())));
        stored.setMailMembers(false);
    }
}
