package io.fedelta.loyalty.admin.referral;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.FormStart;
import io.fedelta.loyalty.programme.domain.LoyaltyReferral;
import java.util.stream.Stream;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/**
 * Gives the one row a name in the breadcrumb, names what counts in words, and shows its decimals as people write them.
 */
public class ReferralFormExtension extends AbstractFormBuilderExtensionHandler {

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyReferral.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        FormStart start = new FormStart(form);
        start.names("trigger");
        start.type("edition", "HIDDEN");
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyReferral.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        form.setMainEntityName(BLCMessageUtils.getMessage("LoyaltyReferralImpl"));
        AdminFormat format = AdminFormat.ofRequest();
        Stream.of("minimumOrder", "cashbackPercent", "cashbackMost").forEach(name -> {
            Field field = form.findField(name);
            field.setValue(format.input(field.getValue()));
        });
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
