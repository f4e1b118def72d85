package io.fedelta.loyalty.admin.tier;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.EditionCheck;
import io.fedelta.loyalty.admin.EntityForms;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.domain.LoyaltyTier;
import io.fedelta.loyalty.programme.domain.LoyaltyTierImpl;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.tier.service.TierOffers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.persistence.EntityConfiguration;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.handler.CustomPersistenceHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;

/**
 * Saving a tier publishes a rule version with it and provides its discount, in the same transaction. Tiers are
 * deactivated, never deleted.
 */
public class TierHandler extends CustomPersistenceHandlerAdapter {

    static final String DEACTIVATE_INSTEAD = "loyalty.tier.deactivate.instead";

    private final EntityForms forms = new EntityForms(LoyaltyTier.class);
    private final Programme programme;
    private final TierFormCheck check;
    private final TierOffers offers;
    private final EntityConfiguration entities;
    private final AdminRights rights;

    public TierHandler(
            Programme programme,
            TierFormCheck check,
            TierOffers offers,
            EntityConfiguration entities,
            AdminRights rights) {
        this.programme = programme;
        this.check = check;
        this.offers = offers;
        this.entities = entities;
        this.rights = rights;
    }

    @Override
    public Boolean canHandleAdd(PersistencePackage request) {
        return forms.concerns(request);
    }

    @Override
    public Boolean canHandleUpdate(PersistencePackage request) {
        return forms.concerns(request);
    }

    @Override
    public Boolean canHandleRemove(PersistencePackage request) {
        return forms.concerns(request);
    }

    @Override
    public Entity add(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        LoyaltyTier fresh = (LoyaltyTier) entities.createEntityInstance(LoyaltyTier.class.getName());
        return save(fresh, form(request, host), request, dao, host);
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        Long id = Long.valueOf(request.getEntity().findProperty("id").getValue());
        LoyaltyTier stored = (LoyaltyTier) dao.retrieve(LoyaltyTierImpl.class, id);
        SubmittedForm form = form(request, host);
        EditionCheck.run(form, stored.getEdition());
        return save(stored, form, request, dao, host);
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        throw new ValidationException(request.getEntity(), DEACTIVATE_INSTEAD);
    }

    private static SubmittedForm form(PersistencePackage request, RecordHelper host) {
        return new SubmittedForm(request.getEntity(), host.getDecimalFormatter());
    }

    private Entity save(
            LoyaltyTier tier, SubmittedForm form, PersistencePackage request, DynamicEntityDao dao, RecordHelper host) {
        check.run(form, Optional.ofNullable(tier.getId()), programme.current().rules());
        if (form.isRefused()) {
            return forms.refused(tier, request, host);
        }
        try {
            LoyaltyTier saved = dao.merge(forms.fill(tier, request, host));
            if (!EditionCheck.flushed(dao, request.getEntity())) {
                return forms.refused(saved, request, host);
            }
            publish(saved.toTier(), saved.getActive());
            return forms.shown(saved, request, host);
        } catch (ValidationException refusedByHost) {
            return refusedByHost.getEntity();
        }
    }

    private void publish(Tier tier, boolean active) {
        programme.edit(rules -> with(rules, tier, active), rights.login());
        offers.provide(tier);
    }

    private static ProgrammeRules with(ProgrammeRules rules, Tier tier, boolean active) {
        Stream<Tier> others = rules.tiers().tiers().stream().filter(other -> other.id() != tier.id());
        List<Tier> tiers =
                Stream.concat(others, active ? Stream.of(tier) : Stream.empty()).toList();
        return rules.withTiers(rules.tiers().withTiers(tiers));
    }
}
