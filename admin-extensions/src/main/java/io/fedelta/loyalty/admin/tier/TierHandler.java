package io.fedelta.loyalty.admin.tier;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.RuleHandler;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.domain.LoyaltyTier;
import io.fedelta.loyalty.programme.domain.LoyaltyTierImpl;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.tier.service.TierOffers;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.common.persistence.EntityConfiguration;

/** Tiers: saving one provides its discount as well, in the same transaction. Only active ones are part of the rules. */
public class TierHandler extends RuleHandler<LoyaltyTier> {

    static final String DEACTIVATE_INSTEAD = "loyalty.tier.deactivate.instead";

    private static final Kind<LoyaltyTier> TIERS =
            new Kind<>(LoyaltyTier.class, LoyaltyTierImpl.class, DEACTIVATE_INSTEAD);

    private final Programme programme;
    private final TierFormCheck check;
    private final TierOffers offers;

    public TierHandler(
            Programme programme,
            TierFormCheck check,
            TierOffers offers,
            EntityConfiguration entities,
            AdminRights rights) {
        super(TIERS, entities, programme, rights);
        this.programme = programme;
        this.check = check;
        this.offers = offers;
    }

    @Override
    protected void check(LoyaltyTier before, SubmittedForm form) {
        check.run(form, Optional.ofNullable(before.getId()), programme.current().rules());
    }

    @Override
    protected void publish(LoyaltyTier stored) {
        super.publish(stored);
        offers.provide(stored.toTier());
    }

    @Override
    protected ProgrammeRules apply(LoyaltyTier stored, ProgrammeRules rules) {
        Tier tier = stored.toTier();
        Stream<Tier> others = rules.tiers().tiers().stream().filter(other -> other.id() != tier.id());
        Stream<Tier> changed = stored.getActive() ? Stream.of(tier) : Stream.empty();
        return rules.withTiers(
                rules.tiers().withTiers(Stream.concat(others, changed).toList()));
    }
}
