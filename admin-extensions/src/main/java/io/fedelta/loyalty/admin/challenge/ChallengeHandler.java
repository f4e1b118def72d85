package io.fedelta.loyalty.admin.challenge;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.RuleHandler;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltyChallenge;
import io.fedelta.loyalty.programme.domain.LoyaltyChallengeImpl;
import io.fedelta.loyalty.programme.service.Programme;
import org.broadleafcommerce.common.persistence.EntityConfiguration;

/** Challenges, active or not. */
public class ChallengeHandler extends RuleHandler<LoyaltyChallenge> {

    static final String DEACTIVATE_INSTEAD = "loyalty.challenge.deactivate.instead";

    private static final Kind<LoyaltyChallenge> CHALLENGES =
            new Kind<>(LoyaltyChallenge.class, LoyaltyChallengeImpl.class, DEACTIVATE_INSTEAD);

    private final ChallengeFormCheck check;

    public ChallengeHandler(
            Programme programme, ChallengeFormCheck check, EntityConfiguration entities, AdminRights rights) {
        super(CHALLENGES, entities, programme, rights);
        this.check = check;
    }

    @Override
    protected void check(LoyaltyChallenge before, SubmittedForm form) {
        check.run(form);
    }

    @Override
    protected ProgrammeRules apply(LoyaltyChallenge stored, ProgrammeRules rules) {
        return rules.withChallenges(with(stored.toChallenge(), rules.challenges(), Challenge::id));
    }
}
