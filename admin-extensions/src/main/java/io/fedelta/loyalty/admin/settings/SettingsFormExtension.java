package io.fedelta.loyalty.admin.settings;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.programme.domain.LoyaltySettings;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** Gives the one row of settings a name in the breadcrumb, and shows its ratio as a person writes it. */
public class SettingsFormExtension extends AbstractFormBuilderExtensionHandler {

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltySettings.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        form.setMainEntityName(BLCMessageUtils.getMessage("LoyaltySettingsImpl"));
        Field ratio = form.findField("ratio");
        ratio.setValue(AdminFormat.ofRequest().input(ratio.getValue()));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
