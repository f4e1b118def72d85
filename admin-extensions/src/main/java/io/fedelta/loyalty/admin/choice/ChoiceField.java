package io.fedelta.loyalty.admin.choice;

import io.fedelta.loyalty.programme.domain.IdList;
import java.util.List;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;

/**
 * A field of ids, drawn by {@code fields/loyalty_choices.html} as names that can be taken out and searched for. What it
 * holds is read when it is drawn, because the host puts values in late.
 */
public class ChoiceField {

    private final Field field;
    private final Choices choices;
    private final String kind;

    private ChoiceField(Field field, Choices choices, String kind) {
        this.field = field;
        this.choices = choices;
        this.kind = kind;
    }

    /** @param kind of choices, as the address of the search spells it */
    public static void draw(EntityForm form, String name, Choices choices, String kind) {
        Field field = form.findField(name);
        if (field != null) {
            field.setFieldType("LOYALTY_CHOICES");
            field.withAttribute("choices", new ChoiceField(field, choices, kind));
        }
    }

    public String getKind() {
        return kind;
    }

    public List<ChoiceView> getChosen() {
        String value = field.getValue() == null ? "" : field.getValue();
        return IdList.isOne(value)
                ? choices.named(IdList.ids(value)).stream().map(ChoiceView::new).toList()
                : List.of();
    }
}
