package io.fedelta.loyalty.admin.settings;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.EditionCheck;
import io.fedelta.loyalty.admin.EntityForms;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.GuestRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.TierLimits;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.programme.domain.LoyaltySettings;
import io.fedelta.loyalty.programme.domain.LoyaltySettingsImpl;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.stream.Stream;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.handler.CustomPersistenceHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;

/**
 * Saving the settings publishes a rule version, in the same transaction. There is one row: none is added or removed.
 */
public class SettingsHandler extends CustomPersistenceHandlerAdapter {

    static final String RATIO_REFUSED = "LoyaltySettingsImpl_Ratio_refused";
    static final String TIERS_BY_REFUSED = "LoyaltySettingsImpl_TiersBy_refused";
    static final String TIER_WINDOW_REFUSED = "LoyaltySettingsImpl_TierWindowMonths_refused";
    static final String TIER_GRACE_REFUSED = "LoyaltySettingsImpl_TierGraceDays_refused";
    static final String GUEST_DAYS_REFUSED = "LoyaltySettingsImpl_guestClaimDays_refused";
    static final String ONE_ROW = "loyalty.settings.one.row";

    /** The first field of the form shows what concerns all of it. */
    private static final String FIRST_FIELD = "enabled";

    private final EntityForms forms = new EntityForms(LoyaltySettings.class);
    private final Programme programme;
    private final AdminRights rights;

    public SettingsHandler(Programme programme, AdminRights rights) {
        this.programme = programme;
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
        LoyaltySettings stored = (LoyaltySettings) dao.retrieve(LoyaltySettingsImpl.class, LoyaltySettings.ID);
        SubmittedForm form = new SubmittedForm(request.getEntity(), host.getDecimalFormatter());
        EditionCheck.run(form, FIRST_FIELD, stored.getEdition());
        form.check("ratio", form.decimal("ratio").filter(Ratio::isRatio).isPresent(), RATIO_REFUSED);
        BonusFormCheck.run(form);
        checkTiers(form);
        form.check(
                "guestClaimDays",
                form.whole("guestClaimDays").filter(GuestRules::isDays).isPresent(),
                GUEST_DAYS_REFUSED);
        if (form.isRefused()) {
            return forms.refused(stored, request, host);
        }
        LoyaltySettings saved = dao.merge(forms.fill(stored, request, host));
        if (!EditionCheck.flushed(dao, request.getEntity(), FIRST_FIELD)) {
            return forms.refused(saved, request, host);
        }
        programme.edit(saved::applyTo, rights.login());
        return forms.shown(saved, request, host);
    }

    private static void checkTiers(SubmittedForm form) {
        form.check(
                "tiersBy",
                Stream.of(By.values()).map(Enum::name).anyMatch(form.text("tiersBy")::equals),
                TIERS_BY_REFUSED);
        form.check(
                "tierWindowMonths",
                form.whole("tierWindowMonths").filter(TierLimits::isWindow).isPresent(),
                TIER_WINDOW_REFUSED);
        form.check(
                "tierGraceDays",
                form.whole("tierGraceDays").filter(TierLimits::isGrace).isPresent(),
                TIER_GRACE_REFUSED);
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
