package io.fedelta.loyalty.admin.settings;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.FormStart;
import io.fedelta.loyalty.programme.domain.LoyaltySettings;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** Gives the one row of settings a name in the breadcrumb, and shows its decimals as a person writes them. */
public class SettingsFormExtension extends AbstractFormBuilderExtensionHandler {

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltySettings.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        FormStart start = new FormStart(form);
        start.names("birthday");
        start.names("tiersBy");
        start.type("edition", "HIDDEN");
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltySettings.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        form.setMainEntityName(BLCMessageUtils.getMessage("LoyaltySettingsImpl"));
        showAsWritten(form.findField("ratio"));
        showAsWritten(form.findField("birthdayMultiplier"));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static void showAsWritten(Field decimal) {
        decimal.setValue(AdminFormat.ofRequest().input(decimal.getValue()));
    }
}
