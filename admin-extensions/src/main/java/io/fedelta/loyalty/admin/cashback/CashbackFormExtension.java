package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.FormStart;
import io.fedelta.loyalty.programme.domain.LoyaltyCashback;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** Gives the one row a name in the breadcrumb, and shows its percentage as people write it. */
public class CashbackFormExtension extends AbstractFormBuilderExtensionHandler {

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyCashback.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        new FormStart(form).type("edition", "HIDDEN");
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyCashback.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        form.setMainEntityName(BLCMessageUtils.getMessage("LoyaltyCashbackImpl"));
        Field percent = form.findField("percent");
        percent.setValue(AdminFormat.ofRequest().input(percent.getValue()));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
