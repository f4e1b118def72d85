package io.fedelta.loyalty.admin.early;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.RuleHandler;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.EarlyAccessRules;
import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyRelease;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyReleaseImpl;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.ZoneId;
import org.broadleafcommerce.common.persistence.EntityConfiguration;

/** Early releases, by the shop's clock. */
public class EarlyReleaseHandler extends RuleHandler<LoyaltyEarlyRelease> {

    static final String DEACTIVATE_INSTEAD = "loyalty.early.deactivate.instead";

    private static final Kind<LoyaltyEarlyRelease> RELEASES =
            new Kind<>(LoyaltyEarlyRelease.class, LoyaltyEarlyReleaseImpl.class, DEACTIVATE_INSTEAD);

    private final Programme programme;
    private final EarlyReleaseFormCheck check;
    private final ZoneId zone;

    public EarlyReleaseHandler(
            Programme programme,
            EarlyReleaseFormCheck check,
            EntityConfiguration entities,
            AdminRights rights,
            ZoneId zone) {
        super(RELEASES, entities, programme, rights);
        this.programme = programme;
        this.check = check;
        this.zone = zone;
    }

    @Override
    protected void check(LoyaltyEarlyRelease before, SubmittedForm form) {
        check.run(form, before, programme.current().rules());
    }

    @Override
    protected ProgrammeRules apply(LoyaltyEarlyRelease stored, ProgrammeRules rules) {
        EarlyAccessRules early = rules.tiers().early();
        return rules.withTiers(rules.tiers()
                .withEarly(early.withReleases(with(stored.toRelease(zone), early.releases(), EarlyRelease::id))));
    }
}
