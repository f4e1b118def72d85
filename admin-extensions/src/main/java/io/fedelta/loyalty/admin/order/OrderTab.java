package io.fedelta.loyalty.admin.order;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.LoyaltyField;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/**
 * Adds the tab with the order's money and points to the host's order form, for administrators who may see points. A
 * cart has none: nothing can be done about its money.
 */
public class OrderTab extends AbstractFormBuilderExtensionHandler {

    private static final int AFTER_ADVANCED = 6000;

    private final OrderViews views;
    private final AdminRights rights;

    public OrderTab(OrderViews views, AdminRights rights) {
        this.views = views;
        this.rights = rights;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, Order.class) || !rights.mayRead()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        Field panel = LoyaltyField.readable(
                "loyaltyOrder",
                "LOYALTY_ORDER",
                "order",
                () -> views.order(Long.parseLong(form.getId())).orElse(null));
        if (!isCart(panel)) {
            form.addField(panel, "LoyaltyOrder_Group", 1000, "LoyaltyOrder_Tab", AFTER_ADVANCED);
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static boolean isCart(Field panel) {
        return panel.getFieldType().equals("LOYALTY_ORDER") && panel.getAttribute("order") == null;
    }
}
