package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.FormClass;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.profile.core.domain.Customer;

/**
 * Adds the Loyalty tab to the host's customer form, for administrators who may see points. It is one field of a type of
 * our own, drawn by {@code fields/loyalty_account.html}; it has no input, so saving the customer ignores it.
 */
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
        Field panel = new AlwaysDrawn()
                .withName("loyaltyAccount")
                .withFieldType("LOYALTY_ACCOUNT")
                .withAttribute("account", views.account(Long.parseLong(form.getId())));
        form.addField(panel, "LoyaltyAccount_Group", 1000, "LoyaltyAccount_Tab", AFTER_ADVANCED);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    /** The host would draw a read-only field by its own template. */
    private static final class AlwaysDrawn extends Field {
        @Override
        public Boolean getReadOnly() {
            return false;
        }
    }
}
