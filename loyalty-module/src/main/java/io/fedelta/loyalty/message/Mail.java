package io.fedelta.loyalty.message;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the host's mail service needs.
 *
 * @param template name without folder and suffix, below {@code emailTemplates/}
 * @param subjectKey message key of the subject line
 * @param variables plain values and lists for the template; only types with getters
 */
public record Mail(String address, Locale locale, String template, String subjectKey, Map<String, Object> variables) {

    public Mail {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(subjectKey, "subjectKey");
        variables = Map.copyOf(variables);
    }
}
