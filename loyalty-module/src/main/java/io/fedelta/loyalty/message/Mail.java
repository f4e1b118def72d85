package io.fedelta.loyalty.message;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the host's mail service needs.
 *
 * @param copies addresses that get the same mail
 * @param template name without folder and suffix, below {@code emailTemplates/}
 * @param subjectKey message key of the subject line
 * @param subjectWords what stands in the subject line for {0}, {1} …; of one line each
 * @param variables plain values and lists for the template; only types with getters
 */
public record Mail(
        String address,
        List<String> copies,
        Locale locale,
        String template,
        String subjectKey,
        List<String> subjectWords,
        Map<String, Object> variables) {

    public Mail {
        Objects.requireNonNull(address, "address");
        copies = List.copyOf(copies);
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(subjectKey, "subjectKey");
        subjectWords = subjectWords.stream().map(Mail::oneLine).toList();
        variables = Map.copyOf(variables);
    }

    /** To one address. */
    public Mail(String address, Locale locale, String template, String subjectKey, Map<String, Object> variables) {
        this(address, List.of(), locale, template, subjectKey, variables);
    }

    /** Whose subject line is the same for everybody. */
    public Mail(
            String address,
            List<String> copies,
            Locale locale,
            String template,
            String subjectKey,
            Map<String, Object> variables) {
        this(address, copies, locale, template, subjectKey, List.of(), variables);
    }

    /** Nobody's name begins another header. */
    private static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** With one variable more. */
    public Mail with(String name, Object value) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(name, value);
        return new Mail(address, copies, locale, template, subjectKey, subjectWords, all);
    }
}
