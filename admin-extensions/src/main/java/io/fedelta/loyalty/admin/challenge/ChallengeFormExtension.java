package io.fedelta.loyalty.admin.challenge;

import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.FormStart;
import io.fedelta.loyalty.programme.Challenge.Counts;
import io.fedelta.loyalty.programme.Challenge.Period;
import io.fedelta.loyalty.programme.domain.LoyaltyChallenge;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** A challenge's form starts with sensible choices and names its choices in words. */
public class ChallengeFormExtension extends AbstractFormBuilderExtensionHandler {

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyChallenge.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        FormStart start = new FormStart(form);
        start.names("period");
        start.names("counts");
        start.type("edition", "HIDDEN");
        start.with("period", Period.MONTH.name());
        start.with("counts", Counts.ORDERS.name());
        start.with("active", Boolean.TRUE.toString());
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
