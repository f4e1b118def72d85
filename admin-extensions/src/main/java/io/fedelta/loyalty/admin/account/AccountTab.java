package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.LoyaltyField;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Adds the Loyalty tab to the host's customer form, for administrators who may see points. */
public class AccountTab extends AbstractFormBuilderExtensionHandler {

    private static final int AFTER_ADVANCED = 4000;

    private final AccountViews views;
    private final AdminRights rights;

    public AccountTab(AccountViews views, AdminRights rights) {
        this.views = views;
        this.rights = rights;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, Customer.class) || !rights.mayRead()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        Field panel = LoyaltyField.readable(
                "loyaltyAccount", "LOYALTY_ACCOUNT", "account", () -> views.account(Long.parseLong(form.getId())));
        form.addField(panel, "LoyaltyAccount_Group", 1000, "LoyaltyAccount_Tab", AFTER_ADVANCED);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
