package io.fedelta.loyalty.admin.sessiontype;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.EditionCheck;
import io.fedelta.loyalty.admin.EntityForms;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.domain.LoyaltySessionType;
import io.fedelta.loyalty.programme.domain.LoyaltySessionTypeImpl;
import io.fedelta.loyalty.programme.service.Programme;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.persistence.EntityConfiguration;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.handler.CustomPersistenceHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;

/**
 * Saving a session type publishes a rule version with it, in the same transaction. Types are deactivated, never
 * deleted.
 */
public class SessionTypeHandler extends CustomPersistenceHandlerAdapter {

    static final String DEACTIVATE_INSTEAD = "loyalty.sessiontype.deactivate.instead";

    private final EntityForms forms = new EntityForms(LoyaltySessionType.class);
    private final Programme programme;
    private final SessionTypeFormCheck check;
    private final EntityConfiguration entities;
    private final AdminRights rights;

    public SessionTypeHandler(
            Programme programme, SessionTypeFormCheck check, EntityConfiguration entities, AdminRights rights) {
        this.programme = programme;
        this.check = check;
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
        LoyaltySessionType fresh =
                (LoyaltySessionType) entities.createEntityInstance(LoyaltySessionType.class.getName());
        return save(fresh, form(request, host), request, dao, host);
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        Long id = Long.valueOf(request.getEntity().findProperty("id").getValue());
        LoyaltySessionType stored = (LoyaltySessionType) dao.retrieve(LoyaltySessionTypeImpl.class, id);
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
            LoyaltySessionType type,
            SubmittedForm form,
            PersistencePackage request,
            DynamicEntityDao dao,
            RecordHelper host) {
        check.run(form, type.getId());
        if (form.isRefused()) {
            return forms.refused(type, request, host);
        }
        try {
            LoyaltySessionType saved = dao.merge(forms.fill(type, request, host));
            if (!EditionCheck.flushed(dao, request.getEntity())) {
                return forms.refused(saved, request, host);
            }
            SessionType published = saved.toSessionType();
            programme.edit(rules -> rules.withSessions(rules.sessions().with(published)), rights.login());
            return forms.shown(saved, request, host);
        } catch (ValidationException refusedByHost) {
            return refusedByHost.getEntity();
        }
    }
}
