package io.fedelta.loyalty.admin;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltyDefinition;
import io.fedelta.loyalty.programme.service.Programme;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.handler.CustomPersistenceHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;

/**
 * A form of rules of which there is one row: none is added or removed. Saving it publishes a rule version, in the same
 * transaction.
 *
 * @param <T> the entity's interface
 */
public abstract class OneRowHandler<T extends LoyaltyDefinition> extends CustomPersistenceHandlerAdapter {

    private final Row<T> row;
    private final EntityForms forms;
    private final Programme programme;
    private final AdminRights rights;

    protected OneRowHandler(Row<T> row, Programme programme, AdminRights rights) {
        this.row = row;
        this.forms = new EntityForms(row.type());
        this.programme = programme;
        this.rights = rights;
    }

    /**
     * @param type the entity's interface
     * @param firstField shows what concerns the whole form
     * @param oneRow key of the message for who tries to add or remove one
     */
    public record Row<T>(Class<T> type, Class<? extends T> implementation, Long id, String firstField, String oneRow) {}

    /** Refuses what the rules must not become. */
    protected abstract void check(SubmittedForm form);

    /** The rules with what this form says, all else as it is. */
    protected abstract ProgrammeRules apply(T stored, ProgrammeRules rules);

    @Override
    public Boolean canHandleUpdate(PersistencePackage request) {
        return forms.concerns(request);
    }

    @Override
    public Boolean canHandleAdd(PersistencePackage request) {
        return forms.concerns(request);
    }

    @Override
    public Boolean canHandleRemove(PersistencePackage request) {
        return forms.concerns(request);
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        T stored = row.type().cast(dao.retrieve(row.implementation(), row.id()));
        SubmittedForm form = new SubmittedForm(request.getEntity(), host.getDecimalFormatter());
        EditionCheck.run(form, row.firstField(), stored.getEdition());
        check(form);
        if (form.isRefused()) {
            return forms.refused(stored, request, host);
        }
        T saved = dao.merge(forms.fill(stored, request, host));
        if (!EditionCheck.flushed(dao, request.getEntity(), row.firstField())) {
            return forms.refused(saved, request, host);
        }
        programme.edit(rules -> apply(saved, rules), rights.login());
        return forms.shown(saved, request, host);
    }

    @Override
    public Entity add(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        throw new ValidationException(request.getEntity(), row.oneRow());
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        throw new ValidationException(request.getEntity(), row.oneRow());
    }
}
