package io.fedelta.loyalty.admin.sessiontype;

import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.FormStart;
import io.fedelta.loyalty.admin.choice.ChoiceField;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.programme.domain.LoyaltySessionType;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** A session type's form: its goods by name. */
public class SessionTypeFormExtension extends AbstractFormBuilderExtensionHandler {

    private final Choices products;
    private final Choices categories;

    public SessionTypeFormExtension(Choices products, Choices categories) {
        this.products = products;
        this.categories = categories;
    }

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltySessionType.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        FormStart start = new FormStart(form);
        start.type("edition", "HIDDEN");
        start.with("active", Boolean.TRUE.toString());
        ChoiceField.draw(form, "products", products, "products");
        ChoiceField.draw(form, "categories", categories, "categories");
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
