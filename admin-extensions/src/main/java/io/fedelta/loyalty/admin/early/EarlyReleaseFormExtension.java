package io.fedelta.loyalty.admin.early;

import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.FormStart;
import io.fedelta.loyalty.admin.choice.ChoiceField;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyRelease;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyReleaseImpl.Presentation;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.web.form.component.ListGridRecord;
import org.broadleafcommerce.openadmin.web.form.entity.ComboField;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** An early release's form: dates by the host's picker, goods and offers by name, and one of the tiers by its name. */
public class EarlyReleaseFormExtension extends AbstractFormBuilderExtensionHandler {

    private final Map<String, Choices> choices;
    private final Programme programme;

    /** @param choices what may be chosen, by the field's name */
    public EarlyReleaseFormExtension(Map<String, Choices> choices, Programme programme) {
        this.choices = Map.copyOf(choices);
        this.programme = programme;
    }

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyEarlyRelease.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        FormStart start = new FormStart(form);
        start.type("earlyAt", "DATE");
        start.type("publicAt", "DATE");
        start.type("edition", "HIDDEN");
        start.with("active", Boolean.TRUE.toString());
        EarlyReleaseFormCheck.MARKED.forEach(field -> ChoiceField.draw(form, field, choices.get(field), field));
        offerTiers(form);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    /** The list names the tier. */
    @Override
    public ExtensionResultStatusType modifyListGridRecord(String className, ListGridRecord row, Entity entity) {
        if (!FormClass.of(className, LoyaltyEarlyRelease.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        String id = entity.findProperty("tier").getValue();
        tiers().stream()
                .filter(tier -> String.valueOf(tier.id()).equals(id))
                .forEach(tier -> row.getField("tier").setDisplayValue(tier.name()));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private void offerTiers(EntityForm form) {
        Field typed = form.findField("tier");
        if (typed == null) {
            return;
        }
        ComboField choice = new ComboField();
        tiers().forEach(tier -> choice.putOption(String.valueOf(tier.id()), tier.name()));
        choice.withName(typed.getName())
                .withFriendlyName(typed.getFriendlyName())
                .withTooltip(typed.getTooltip())
                .withOrder(typed.getOrder())
                .withRequired(typed.getRequired())
                .withFieldType(SupportedFieldType.EXPLICIT_ENUMERATION.toString());
        form.removeField("tier");
        form.addField(choice, Presentation.Group.Name.Who, Presentation.Group.Order.Who, null, null);
    }

    private List<Tier> tiers() {
        return programme.current().rules().tiers().tiers();
    }
}
