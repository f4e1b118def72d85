package io.fedelta.loyalty.admin.spending;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.EditionCheck;
import io.fedelta.loyalty.admin.EntityForms;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.domain.LoyaltySpending;
import io.fedelta.loyalty.programme.domain.LoyaltySpendingImpl;
import io.fedelta.loyalty.programme.service.Programme;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.handler.CustomPersistenceHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;

/** Saving the form publishes a rule version, in the same transaction. There is one row: none is added or removed. */
public class SpendingHandler extends CustomPersistenceHandlerAdapter {

    static final String ONE_ROW = "loyalty.spending.one.row";

    /** The first field of the form shows what concerns all of it. */
    private static final String FIRST_FIELD = "enabled";

    private final EntityForms forms = new EntityForms(LoyaltySpending.class);
    private final Programme programme;
    private final SpendingFormCheck check;
    private final AdminRights rights;

    public SpendingHandler(Programme programme, SpendingFormCheck check, AdminRights rights) {
        this.programme = programme;
        this.check = check;
        this.rights = rights;
    }

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
        LoyaltySpending stored = (LoyaltySpending) dao.retrieve(LoyaltySpendingImpl.class, LoyaltySpending.ID);
        SubmittedForm form = new SubmittedForm(request.getEntity(), host.getDecimalFormatter());
        EditionCheck.run(form, FIRST_FIELD, stored.getEdition());
        check.run(form);
        if (form.isRefused()) {
            return forms.refused(stored, request, host);
        }
        LoyaltySpending saved = dao.merge(forms.fill(stored, request, host));
        if (!EditionCheck.flushed(dao, request.getEntity(), FIRST_FIELD)) {
            return forms.refused(saved, request, host);
        }
        programme.edit(rules -> rules.withSpending(saved.toRules()), rights.login());
        return forms.shown(saved, request, host);
    }

    @Override
    public Entity add(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        throw new ValidationException(request.getEntity(), ONE_ROW);
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        throw new ValidationException(request.getEntity(), ONE_ROW);
    }
}
