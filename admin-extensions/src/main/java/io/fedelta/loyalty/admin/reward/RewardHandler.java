package io.fedelta.loyalty.admin.reward;

import io.fedelta.loyalty.admin.EntityForms;
import io.fedelta.loyalty.reward.domain.LoyaltyReward;
import io.fedelta.loyalty.reward.domain.LoyaltyRewardImpl;
import io.fedelta.loyalty.reward.service.Rewards;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.persistence.EntityConfiguration;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.handler.CustomPersistenceHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;

/**
 * Saving a reward publishes its newest edition, in the same transaction: two administrators who save one after the
 * other leave two editions, and codes already issued keep theirs. The question about mails to members who have the
 * points already is asked anew with every save. Rewards are deactivated, never deleted.
 */
public class RewardHandler extends CustomPersistenceHandlerAdapter {

    static final String DEACTIVATE_INSTEAD = "loyalty.reward.deactivate.instead";

    private final EntityForms forms = new EntityForms(LoyaltyReward.class);
    private final Rewards rewards;
    private final RewardFormCheck check;
    private final EntityConfiguration entities;

    public RewardHandler(Rewards rewards, RewardFormCheck check, EntityConfiguration entities) {
        this.rewards = rewards;
        this.check = check;
        this.entities = entities;
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
        LoyaltyReward fresh = (LoyaltyReward) entities.createEntityInstance(LoyaltyReward.class.getName());
        return save(fresh, request, dao, host);
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        Long id = Long.valueOf(request.getEntity().findProperty("id").getValue());
        return save((LoyaltyReward) dao.retrieve(LoyaltyRewardImpl.class, id), request, dao, host);
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        throw new ValidationException(request.getEntity(), DEACTIVATE_INSTEAD);
    }

    private Entity save(LoyaltyReward reward, PersistencePackage request, DynamicEntityDao dao, RecordHelper host) {
        check.run(request.getEntity(), host.getDecimalFormatter());
        if (request.getEntity().isValidationFailure()) {
            return forms.refused(reward, request, host);
        }
        try {
            LoyaltyReward saved = dao.merge(forms.fill(reward, request, host));
            dao.flush();
            rewards.publish(saved.getId(), Boolean.TRUE.equals(saved.getMailMembers()));
            saved.setMailMembers(false);
            return forms.shown(saved, request, host);
        } catch (ValidationException refusedByHost) {
            return refusedByHost.getEntity();
        }
    }
}
