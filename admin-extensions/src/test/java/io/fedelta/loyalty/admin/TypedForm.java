package io.fedelta.loyalty.admin;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.Property;

/** A form of the host as somebody filled it in, in English. */
public final class TypedForm {

    private final Map<String, String> typed = new LinkedHashMap<>();

    public TypedForm with(String field, String value) {
        typed.put(field, value);
        return this;
    }

    public Entity entity() {
        Entity entity = new Entity();
        entity.setProperties(typed.entrySet().stream().map(TypedForm::property).toArray(Property[]::new));
        return entity;
    }

    public static SubmittedForm submitted(Entity entity) {
        return new SubmittedForm(entity, format());
    }

    public static DecimalFormat format() {
        return new DecimalFormat("0.########", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    }

    private static Property property(Map.Entry<String, String> field) {
        Property property = new Property();
        property.setName(field.getKey());
        property.setValue(field.getValue());
        return property;
    }
}
