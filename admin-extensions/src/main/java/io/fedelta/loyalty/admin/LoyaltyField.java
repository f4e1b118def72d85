package io.fedelta.loyalty.admin;

import org.broadleafcommerce.openadmin.web.form.entity.Field;

/**
 * A field of a type of our own, drawn by {@code fields/<type>.html}; it has no input, so saving the form ignores it.
 */
public final class LoyaltyField extends Field {

    private LoyaltyField() {}

    /** @param view what its template draws, under that attribute */
    public static Field of(String name, String type, String attribute, Object view) {
        return new LoyaltyField().withName(name).withFieldType(type).withAttribute(attribute, view);
    }

    /** The host would draw a read-only field by its own template. */
    @Override
    public Boolean getReadOnly() {
        return false;
    }
}
