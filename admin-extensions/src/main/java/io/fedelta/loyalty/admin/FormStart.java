package io.fedelta.loyalty.admin;

import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.web.form.entity.ComboField;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;

/** What a form looks like before the entity's values are put in; so values set here only show on a new one. */
public class FormStart {

    private final EntityForm form;

    public FormStart(EntityForm form) {
        this.form = form;
    }

    /** Offers an enumeration's choices in words instead of message keys. */
    public void names(String field) {
        if (form.findField(field) instanceof ComboField choices) {
            choices.getOptions().replaceAll((code, key) -> BLCMessageUtils.getMessage(key));
        }
    }

    /** Draws the field by another of the host's templates, or one of ours. */
    public void type(String field, String type) {
        Field shown = form.findField(field);
        if (shown != null) {
            shown.setFieldType(type);
        }
    }

    public void with(String field, String value) {
        Field shown = form.findField(field);
        if (shown != null) {
            shown.setValue(value);
        }
    }
}
