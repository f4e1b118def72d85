package io.fedelta.loyalty.admin;

import java.io.Serializable;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.persistence.EntityConfiguration;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.handler.CustomPersistenceHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;

/**
 * Saves the forms of one kind of definition. A refused form leaves everything as it was; a stored one is published in
 * the same transaction. Definitions are deactivated, never deleted.
 *
 * @param <T> the entity's interface
 */
public abstract class DefinitionHandler<T extends Serializable> extends CustomPersistenceHandlerAdapter {

    /** The field that each of them has, and that shows what concerns the whole form. */
    protected static final String NAME = "name";

    private final Kind<T> kind;
    private final EntityConfiguration entities;
    private final EntityForms forms;

    protected DefinitionHandler(Kind<T> kind, EntityConfiguration entities) {
        this.kind = kind;
        this.entities = entities;
        this.forms = new EntityForms(kind.type());
    }

    /**
     * @param type the entity's interface
     * @param deactivateInstead key of the message for who tries to delete one
     */
    public record Kind<T>(Class<T> type, Class<? extends T> implementation, String deactivateInstead) {}

    /** Refuses what the definition must not become. */
    protected abstract void check(T before, SubmittedForm form);

    /** Lets the stored form count. */
    protected abstract void publish(T stored);

    /** Refuses a form that was opened before somebody else's save; nothing to compare by default. */
    protected void compare(T stored, SubmittedForm form) {}

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
        T fresh = kind.type().cast(entities.createEntityInstance(kind.type().getName()));
        return save(fresh, form(request, host), request, dao, host);
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        Long id = Long.valueOf(request.getEntity().findProperty("id").getValue());
        T stored = kind.type().cast(dao.retrieve(kind.implementation(), id));
        SubmittedForm form = form(request, host);
        compare(stored, form);
        return save(stored, form, request, dao, host);
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        throw new ValidationException(request.getEntity(), kind.deactivateInstead());
    }

    private static SubmittedForm form(PersistencePackage request, RecordHelper host) {
        return new SubmittedForm(request.getEntity(), host.getDecimalFormatter());
    }

    private Entity save(
            T before, SubmittedForm form, PersistencePackage request, DynamicEntityDao dao, RecordHelper host) {
        check(before, form);
        if (form.isRefused()) {
            return forms.refused(before, request, host);
        }
        try {
            T stored = dao.merge(forms.fill(before, request, host));
            if (!EditionCheck.flushed(dao, request.getEntity(), NAME)) {
                return forms.refused(stored, request, host);
            }
            publish(stored);
            return forms.shown(stored, request, host);
        } catch (ValidationException refusedByHost) {
            return refusedByHost.getEntity();
        }
    }
}
