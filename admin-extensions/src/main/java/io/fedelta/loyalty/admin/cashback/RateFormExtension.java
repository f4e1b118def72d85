package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.FormStart;
import io.fedelta.loyalty.admin.LoyaltyField;
import io.fedelta.loyalty.admin.choice.ChoiceField;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.programme.CashbackRate;
import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackRate;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackRateImpl.Presentation;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** A rate's form: dates by the host's picker, the scope by name, its period in words, and a note about other rates. */
public class RateFormExtension extends AbstractFormBuilderExtensionHandler {

    private static final int FIRST = 1;
    private static final int LAST = 9000;

    private final Map<String, Choices> scope;
    private final Programme programme;
    private final ZoneId zone;

    /** @param scope what may be chosen, by the field's name */
    public RateFormExtension(Map<String, Choices> scope, Programme programme, ZoneId zone) {
        this.scope = Map.copyOf(scope);
        this.programme = programme;
        this.zone = zone;
    }

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyCashbackRate.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        FormStart start = new FormStart(form);
        start.type("startsAt", "DATE");
        start.type("endsAt", "DATE");
        start.type("edition", "HIDDEN");
        start.with("active", Boolean.TRUE.toString());
        scope.forEach((field, choices) -> ChoiceField.draw(form, field, choices, field));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyCashbackRate.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        Field percent = form.findField("percent");
        percent.setValue(AdminFormat.ofRequest().input(percent.getValue()));
        CashbackRules rules = programme.current().rules().cashback();
        rules.rates().stream()
                .filter(rate -> rate.id() == Long.parseLong(form.getId()))
                .findFirst()
                .ifPresent(rate -> note(form, rate, rules));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private void note(EntityForm form, CashbackRate rate, CashbackRules rules) {
        notePeriod(form, rate);
        String others = rules.rates().stream()
                .filter(rate::overlaps)
                .map(CashbackRate::name)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            noteAbove(form, "loyaltyNote", BLCMessageUtils.getMessage("LoyaltyCashbackRateImpl_overlaps", others));
        }
        if (rate.percent().compareTo(rules.percent()) <= 0) {
            noteAbove(form, "loyaltyLow", BLCMessageUtils.getMessage("LoyaltyCashbackRateImpl_low"));
        }
    }

    /** In words, since an end is easily a day off. */
    private void notePeriod(EntityForm form, CashbackRate rate) {
        AdminFormat format = AdminFormat.ofRequest().in(zone);
        String period = BLCMessageUtils.getMessage(
                "LoyaltyCashbackRateImpl_runs",
                format.moment(rate.from()),
                format.moment(rate.until().minusMillis(1)));
        form.addField(
                LoyaltyField.of("loyaltyPeriod", "LOYALTY_WORDS", "words", period)
                        .withOrder(LAST),
                Presentation.Group.Name.Period,
                Presentation.Group.Order.Period,
                null,
                null);
    }

    private static void noteAbove(EntityForm form, String name, String text) {
        form.addField(
                LoyaltyField.of(name, "LOYALTY_NOTE", "note", text).withOrder(0),
                Presentation.Group.Name.Description,
                FIRST,
                null,
                null);
    }
}
