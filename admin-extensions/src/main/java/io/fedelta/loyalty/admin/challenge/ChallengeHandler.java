package io.fedelta.loyalty.admin.challenge;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.EditionCheck;
import io.fedelta.loyalty.admin.EntityForms;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.domain.LoyaltyChallenge;
import io.fedelta.loyalty.programme.domain.LoyaltyChallengeImpl;
import io.fedelta.loyalty.programme.service.Programme;
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
 * Saving a challenge publishes a rule version with it, in the same transaction. Challenges are deactivated, never
 * deleted.
 */
public class ChallengeHandler extends CustomPersistenceHandlerAdapter {

    static final String DEACTIVATE_INSTEAD = "loyalty.challenge.deactivate.instead";

    private final EntityForms forms = new EntityForms(LoyaltyChallenge.class);
    private final Programme programme;
    private final ChallengeFormCheck check;
    private final EntityConfiguration entities;
    private final AdminRights rights;

    public ChallengeHandler(
            Programme programme, ChallengeFormCheck check, EntityConfiguration entities, AdminRights rights) {
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
        LoyaltyChallenge fresh = (LoyaltyChallenge) entities.createEntityInstance(LoyaltyChallenge.class.getName());
        return save(fresh, form(request, host), request, dao, host);
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper host) throws ServiceException {
        Long id = Long.valueOf(request.getEntity().findProperty("id").getValue());
        LoyaltyChallenge stored = (LoyaltyChallenge) dao.retrieve(LoyaltyChallengeImpl.class, id);
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
            LoyaltyChallenge challenge,
            SubmittedForm form,
            PersistencePackage request,
            DynamicEntityDao dao,
            RecordHelper host) {
        check.run(form);
        if (form.isRefused()) {
            return forms.refused(challenge, request, host);
        }
        try {
            LoyaltyChallenge saved = dao.merge(forms.fill(challenge, request, host));
            if (!EditionCheck.flushed(dao, request.getEntity())) {
                return forms.refused(saved, request, host);
            }
            Challenge published = saved.toChallenge();
            programme.edit(rules -> rules.withChallenges(with(published, rules.challenges())), rights.login());
            return forms.shown(saved, request, host);
        } catch (ValidationException refusedByHost) {
            return refusedByHost.getEntity();
        }
    }

    private static List<Challenge> with(Challenge challenge, List<Challenge> before) {
        return Stream.concat(before.stream().filter(other -> other.id() != challenge.id()), Stream.of(challenge))
                .sorted(Comparator.comparingLong(Challenge::id))
                .toList();
    }
}
