package io.fedelta.loyalty.admin;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.Property;

/** What a merchant typed into one of the host's entity forms, read strictly. */
public class SubmittedForm {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");

    private final Entity entity;
    private final DecimalFormat format;

    /** @param format as the host shows decimals in its forms */
    public SubmittedForm(Entity entity, DecimalFormat format) {
        this.entity = entity;
        this.format = format;
    }

    /** Without blanks around it; empty text if nothing was typed. */
    public String text(String name) {
        Property property = entity.findProperty(name);
        return property == null
                ? ""
                : Objects.requireNonNullElse(property.getValue(), "").strip();
    }

    /** Replaces what was typed, as the host will store and show it. */
    public void correct(String name, String text) {
        Property property = entity.findProperty(name);
        if (property != null) {
            property.setValue(text);
        }
    }

    public boolean isBlank(String name) {
        return text(name).isEmpty();
    }

    /** Empty if this is not a decimal number. */
    public Optional<BigDecimal> decimal(String name) {
        return DecimalText.parse(text(name), format);
    }

    /** Empty if this is not a whole number. */
    public Optional<Long> whole(String name) {
        return Optional.of(text(name))
                .filter(text -> WHOLE.matcher(text).matches())
                .map(Long::valueOf);
    }

    /** Refuses the field with a message unless the condition holds. */
    public void check(String name, boolean holds, String messageKey) {
        if (!holds) {
            entity.addValidationError(name, messageKey);
        }
    }

    public boolean isRefused() {
        return entity.isValidationFailure();
    }
}
