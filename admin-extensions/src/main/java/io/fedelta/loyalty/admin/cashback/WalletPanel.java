package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.LoyaltyField;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.profile.core.domain.Customer;

/** The customer's cashback on the Loyalty tab, for administrators who may see points. */
public class WalletPanel extends AbstractFormBuilderExtensionHandler {

    private static final int AFTER_POINTS = 1500;
    private static final int TAB_ORDER = 4000;

    private final WalletViews views;
    private final AdminRights rights;

    public WalletPanel(WalletViews views, AdminRights rights) {
        this.views = views;
        this.rights = rights;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, Customer.class) || !rights.mayRead()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        long customerId = Long.parseLong(form.getId());
        Field panel = LoyaltyField.readable("loyaltyWallet", "LOYALTY_WALLET", "wallet", () -> views.of(customerId));
        form.addField(panel, "LoyaltyWallet_Group", AFTER_POINTS, "LoyaltyAccount_Tab", TAB_ORDER);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
