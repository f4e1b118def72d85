package io.fedelta.loyalty.admin.reward;

import java.util.List;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.openadmin.web.form.entity.ComboField;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;

/** Offers the store's currencies in a form's field {@code currency}; as typed text if the store has set up none. */
public final class CurrencyChoice {

    private CurrencyChoice() {}

    public static void offer(EntityForm form, StoreCurrencies currencies, String group, int groupOrder) {
        List<String> codes = currencies.codes();
        Field typed = form.findField("currency");
        if (typed == null || codes.isEmpty()) {
            return;
        }
        ComboField choice = new ComboField();
        codes.forEach(code -> choice.putOption(code, code));
        choice.withName(typed.getName())
                .withFriendlyName(typed.getFriendlyName())
                .withTooltip(typed.getTooltip())
                .withOrder(typed.getOrder())
                .withRequired(typed.getRequired())
                .withFieldType(SupportedFieldType.EXPLICIT_ENUMERATION.toString())
                .withValue(currencies.defaultCode());
        form.removeField("currency");
        form.addField(choice, group, groupOrder, null, null);
    }
}
