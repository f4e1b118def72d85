package io.fedelta.loyalty.message;

import java.util.Map;

/**
 * What the host's mail service needs.
 *
 * @param template name without folder and suffix, below {@code emailTemplates/}
 * @param subjectKey message key of the subject line
 * @param variables plain values and lists for the template; only types with getters
 */
public record Mail(long customerId, String template, String subjectKey, Map<String, Object> variables) {}
