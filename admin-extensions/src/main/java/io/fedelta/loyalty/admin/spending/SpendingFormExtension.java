package io.fedelta.loyalty.admin.spending;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.FormStart;
import io.fedelta.loyalty.admin.reward.CurrencyChoice;
import io.fedelta.loyalty.admin.reward.StoreCurrencies;
import io.fedelta.loyalty.programme.domain.LoyaltySpending;
import io.fedelta.loyalty.programme.domain.LoyaltySpendingImpl.Presentation;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/**
 * Gives the one row a name in the breadcrumb, offers the store's currencies, and shows its worth as people write it.
 */
public class SpendingFormExtension extends AbstractFormBuilderExtensionHandler {

    private final StoreCurrencies currencies;

    public SpendingFormExtension(StoreCurrencies currencies) {
        this.currencies = currencies;
    }

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltySpending.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        new FormStart(form).type("edition", "HIDDEN");
        CurrencyChoice.offer(form, currencies, Presentation.Group.Name.Points, Presentation.Group.Order.Points);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltySpending.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        form.setMainEntityName(BLCMessageUtils.getMessage("LoyaltySpendingImpl"));
        Field worth = form.findField("worth");
        worth.setValue(AdminFormat.ofRequest().input(worth.getValue()));
        Field currency = form.findField("currency");
        if (currency.getValue() == null || currency.getValue().isEmpty()) {
            currency.setValue(currencies.defaultCode());
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
