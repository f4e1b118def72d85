package io.fedelta.loyalty.admin;

import java.util.function.Supplier;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * A field of a type of our own, drawn by {@code fields/<type>.html}; it has no input, so saving the form ignores it.
 */
public final class LoyaltyField extends Field {

    private static final Logger LOG = LoggerFactory.getLogger(LoyaltyField.class);

    private LoyaltyField() {}

    /** @param view what its template draws, under that attribute */
    public static Field of(String name, String type, String attribute, Object view) {
        return new LoyaltyField().withName(name).withFieldType(type).withAttribute(attribute, view);
    }

    /** As {@link #of}; while our tables cannot be read, a sentence that says so: the host's form opens all the same. */
    public static Field readable(String name, String type, String attribute, Supplier<?> view) {
        try {
            return of(name, type, attribute, view.get());
        } catch (NestedRuntimeException unreadable) {
            LOG.error("The panel {} cannot be drawn", name, unreadable);
            return of(name, "LOYALTY_NOTE", "note", BLCMessageUtils.getMessage("LoyaltyTables_unreadable"));
        }
    }

    /** The host would draw a read-only field by its own template. */
    @Override
    public Boolean getReadOnly() {
        return false;
    }
}
