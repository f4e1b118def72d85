package io.fedelta.loyalty.programme.domain;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/**
 * One value of an enum of ours in the shape that the host's admin can offer as a choice. The host reads the choices of
 * a class from its static field {@code TYPES}, by that name, and their words from the messages.
 */
public abstract class FormChoice implements Serializable, BroadleafEnumerationType {

    private static final long serialVersionUID = 1L;

    private final String type;

    protected FormChoice(String type) {
        this.type = type;
    }

    protected static <E, C extends FormChoice> Map<String, C> of(E[] values, Function<E, C> toChoice) {
        Map<String, C> choices = new LinkedHashMap<>();
        for (E value : values) {
            C choice = toChoice.apply(value);
            choices.put(choice.getType(), choice);
        }
        return choices;
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public String getFriendlyType() {
        return getClass().getSimpleName() + "_" + type;
    }
}
