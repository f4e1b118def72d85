package io.fedelta.loyalty.admin.campaign;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.FormStart;
import io.fedelta.loyalty.admin.LoyaltyField;
import io.fedelta.loyalty.admin.choice.ChoiceField;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaign;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaignImpl.Presentation;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/**
 * A campaign's form: dates by the host's picker, the scope by name, and a note about other campaigns for the same goods
 * at the same time.
 */
public class CampaignFormExtension extends AbstractFormBuilderExtensionHandler {

    private static final int FIRST = 1;
    private static final int LAST = 9000;

    private final Map<String, Choices> scope;
    private final Programme programme;
    private final ZoneId zone;

    /** @param scope what may be chosen, by the field's name */
    public CampaignFormExtension(Map<String, Choices> scope, Programme programme, ZoneId zone) {
        this.scope = Map.copyOf(scope);
        this.programme = programme;
        this.zone = zone;
    }

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyCampaign.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        FormStart start = new FormStart(form);
        start.names("kind");
        start.type("startsAt", "DATE");
        start.type("endsAt", "DATE");
        start.type("edition", "HIDDEN");
        start.with("kind", Kind.MULTIPLIER.name());
        start.with("active", Boolean.TRUE.toString());
        scope.forEach((field, choices) -> ChoiceField.draw(form, field, choices, field));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyCampaign.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        Field figure = form.findField("figure");
        figure.setValue(AdminFormat.ofRequest().input(figure.getValue()));
        ProgrammeRules rules = programme.current().rules();
        rules.campaigns().stream()
                .filter(campaign -> campaign.id() == Long.parseLong(form.getId()))
                .findFirst()
                .ifPresent(campaign -> {
                    notePeriod(form, campaign);
                    noteOverlaps(form, campaign, rules);
                });
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    /** In words, since an end is easily a day off. */
    private void notePeriod(EntityForm form, Campaign campaign) {
        AdminFormat format = AdminFormat.ofRequest().in(zone);
        String period = BLCMessageUtils.getMessage(
                "LoyaltyCampaignImpl_runs",
                format.moment(campaign.from()),
                format.moment(campaign.until().minusMillis(1)));
        form.addField(
                LoyaltyField.of("loyaltyPeriod", "LOYALTY_WORDS", "words", period)
                        .withOrder(LAST),
                Presentation.Group.Name.Period,
                Presentation.Group.Order.Period,
                null,
                null);
    }

    /** By the rules in force: what is saved is what overlaps. */
    private static void noteOverlaps(EntityForm form, Campaign campaign, ProgrammeRules rules) {
        String others = rules.campaigns().stream()
                .filter(campaign::overlaps)
                .map(Campaign::name)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            String key = "LoyaltyCampaignImpl_overlaps_" + whatHappens(campaign, rules);
            form.addField(
                    note(BLCMessageUtils.getMessage(key, others)),
                    Presentation.Group.Name.Description,
                    FIRST,
                    null,
                    null);
        }
    }

    private static String whatHappens(Campaign campaign, ProgrammeRules rules) {
        if (campaign.effect().kind() != Kind.MULTIPLIER) {
            return "both";
        }
        return rules.stacking() ? "stacked" : "best";
    }

    private static Field note(String text) {
        return LoyaltyField.of("loyaltyNote", "LOYALTY_NOTE", "note", text).withOrder(0);
    }
}
