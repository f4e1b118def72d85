package io.fedelta.loyalty.admin.tier;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.FormStart;
import io.fedelta.loyalty.programme.TierIcon;
import io.fedelta.loyalty.programme.domain.LoyaltyTier;
import java.util.List;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/**
 * A tier's form starts as a tier that brings nothing, names the icons in words, and shows figures as people write them.
 */
public class TierFormExtension extends AbstractFormBuilderExtensionHandler {

    private static final List<String> FIGURES =
            List.of("threshold", "multiplier", "discountPercent", "cashbackPercent");

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyTier.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        FormStart start = new FormStart(form);
        start.names("icon");
        start.type("edition", "HIDDEN");
        start.with("active", Boolean.TRUE.toString());
        start.with("icon", TierIcon.STAR.code());
        start.with("colour", "#8a5a2b");
        start.with("multiplier", "1");
        start.with("discountPercent", "0");
        start.with("cashbackPercent", "0");
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyTier.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        for (String name : FIGURES) {
            Field figure = form.findField(name);
            figure.setValue(AdminFormat.ofRequest().input(figure.getValue()));
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
