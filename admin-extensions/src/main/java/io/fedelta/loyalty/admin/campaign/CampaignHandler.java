package io.fedelta.loyalty.admin.campaign;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.RuleHandler;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaign;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaignImpl;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.ZoneId;
import org.broadleafcommerce.common.persistence.EntityConfiguration;

/** Campaigns, by the shop's clock. */
public class CampaignHandler extends RuleHandler<LoyaltyCampaign> {

    static final String DEACTIVATE_INSTEAD = "loyalty.campaign.deactivate.instead";

    private static final Kind<LoyaltyCampaign> CAMPAIGNS =
            new Kind<>(LoyaltyCampaign.class, LoyaltyCampaignImpl.class, DEACTIVATE_INSTEAD);

    private final CampaignFormCheck check;
    private final ZoneId zone;

    public CampaignHandler(
            Programme programme,
            CampaignFormCheck check,
            EntityConfiguration entities,
            AdminRights rights,
            ZoneId zone) {
        super(CAMPAIGNS, entities, programme, rights);
        this.check = check;
        this.zone = zone;
    }

    @Override
    protected void check(LoyaltyCampaign before, SubmittedForm form) {
        check.run(form);
    }

    @Override
    protected ProgrammeRules apply(LoyaltyCampaign stored, ProgrammeRules rules) {
        return rules.withCampaigns(with(stored.toCampaign(zone), rules.campaigns(), Campaign::id));
    }
}
