package io.fedelta.loyalty.admin.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;

/** What was typed into a form of the host, kept as text while its question is answered; never its token. */
final class TypedForm {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final TypeReference<TreeMap<String, List<String>>> FIELDS = new TypeReference<>() {};
    private static final Set<String> NOT_KEPT = Set.of("csrfToken", "months");
    private static final Pattern VALUE = Pattern.compile("fields\\['(.+)'\\]\\.value");

    private final Map<String, List<String>> fields;

    private TypedForm(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    static TypedForm posted(Map<String, String[]> parameters) {
        Map<String, List<String>> kept = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (!NOT_KEPT.contains(name)) {
                kept.put(name, List.of(values));
            }
        });
        return new TypedForm(kept);
    }

    static TypedForm read(String text) {
        try {
            return new TypedForm(JSON.readValue(text, FIELDS));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A form that cannot be read: " + text, e);
        }
    }

    String text() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A form that cannot be written", e);
        }
    }

    /** Everything that has to be posted again to save it, as hidden fields. */
    List<HiddenView> hidden() {
        List<HiddenView> all = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> all.add(new HiddenView(name, value))));
        return all;
    }

    /** Puts what was typed over what is stored. */
    void into(EntityForm form) {
        fields.forEach((name, values) -> {
            Matcher value = VALUE.matcher(name);
            if (value.matches() && !values.isEmpty()) {
                Field field = form.findField(value.group(1));
                if (field != null) {
                    field.setValue(values.get(0));
                }
            }
        });
    }
}
