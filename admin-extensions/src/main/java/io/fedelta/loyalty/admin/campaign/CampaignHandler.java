package io.fedelta.loyalty.admin.campaign;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.EditionCheck;
import io.fedelta.loyalty.admin.EntityForms;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaign;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaignImpl;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
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
 * Saving a campaign publishes a rule version with it, in the same transaction. Campaigns are deactivated, never
 * deleted.
 */
public class CampaignHandler extends CustomPersistenceHandlerAdapter {

    static final String DEACTIVATE_INSTEAD = "loyalty.campaign.deactivate.instead";

    private final EntityForms forms = new EntityForms(LoyaltyCampaign.class);
    private final Programme programme;
    private final CampaignFormCheck check;
    private final EntityConfiguration entities;
    private final AdminRights rights;
    private final ZoneId zone;

    public CampaignHandler(
            Programme programme,
            CampaignFormCheck check,
            EntityConfiguration entities,
            AdminRights rights,
            ZoneId zone) {
        this.programme = programme;
        this.check = check;
        this.entities = entities;
        this.rights = rights;
        this.zone = zone;
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
        LoyaltyCampaign fresh = (LoyaltyCampaign) entities.createEntityInstance(LoyaltyCampaign.class.getName());
        return save(fresh, form(request, host), request, dao, host);
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        Long id = Long.valueOf(request.getEntity().findProperty("id").getValue());
        LoyaltyCampaign stored = (LoyaltyCampaign) dao.retrieve(LoyaltyCampaignImpl.class, id);
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
            LoyaltyCampaign campaign,
            SubmittedForm form,
            PersistencePackage request,
            DynamicEntityDao dao,
            RecordHelper host) {
        check.run(form);
        if (form.isRefused()) {
            return forms.refused(campaign, request, host);
        }
        try {
            LoyaltyCampaign saved = dao.merge(forms.fill(campaign, request, host));
            if (!EditionCheck.flushed(dao, request.getEntity())) {
                return forms.refused(saved, request, host);
            }
            Campaign published = saved.toCampaign(zone);
            programme.edit(rules -> rules.withCampaigns(with(published, rules.campaigns())), rights.login());
            return forms.shown(saved, request, host);
        } catch (ValidationException refusedByHost) {
            return refusedByHost.getEntity();
        }
    }

    private static List<Campaign> with(Campaign campaign, List<Campaign> before) {
        return Stream.concat(before.stream().filter(other -> other.id() != campaign.id()), Stream.of(campaign))
                .sorted(Comparator.comparingLong(Campaign::id))
                .toList();
    }
}
