package io.fedelta.loyalty.admin.card;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.LoyaltyField;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.profile.core.domain.Customer;

/** A customer's gift cards, on the Loyalty tab of the host's customer form. */
public class CardPanel extends AbstractFormBuilderExtensionHandler {

    private static final int AFTER_BIRTHDAY = 3000;
    private static final int TAB_ORDER = 4000;

    private final CardViews views;
    private final AdminRights rights;

    public CardPanel(CardViews views, AdminRights rights) {
        this.views = views;
        this.rights = rights;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, Customer.class) || !rights.mayRead()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        long customerId = Long.parseLong(form.getId());
        Field panel = LoyaltyField.readable("loyaltyCards", "LOYALTY_CARDS", "cards", () -> views.of(customerId));
        form.addField(panel, "LoyaltyCards_Group", AFTER_BIRTHDAY, "LoyaltyAccount_Tab", TAB_ORDER);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
