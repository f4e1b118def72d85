package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.LoyaltyField;
import java.util.List;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** What an order brought in cashback, on its tab; an order that brought none has no such panel. */
public class OrderCashbackPanel extends AbstractFormBuilderExtensionHandler {

    private static final String TYPE = "LOYALTY_ORDER_CASHBACK";
    private static final int AFTER_MONEY = 2000;
    private static final int TAB_ORDER = 6000;

    private final WalletViews views;
    private final AdminRights rights;

    public OrderCashbackPanel(WalletViews views, AdminRights rights) {
        this.views = views;
        this.rights = rights;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, Order.class) || !rights.mayRead()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        long orderId = Long.parseLong(form.getId());
        Field panel = LoyaltyField.readable("loyaltyCashback", TYPE, "earnings", () -> views.ofOrder(orderId));
        if (!(panel.getAttribute("earnings") instanceof List<?> none) || !none.isEmpty()) {
            form.addField(panel, "LoyaltyCashback_Group", AFTER_MONEY, "LoyaltyOrder_Tab", TAB_ORDER);
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
