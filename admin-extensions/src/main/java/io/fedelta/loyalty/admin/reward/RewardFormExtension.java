package io.fedelta.loyalty.admin.reward;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.FormStart;
import io.fedelta.loyalty.admin.LoyaltyField;
import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.domain.LoyaltyReward;
import io.fedelta.loyalty.reward.domain.LoyaltyRewardImpl.Presentation;
import io.fedelta.loyalty.reward.service.Evaluations;
import java.math.BigDecimal;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.web.form.component.ListGridRecord;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/**
 * A reward's form starts with sensible choices, offers the store's currencies, names the types in words, and shows how
 * far the reward has come to those who have its points already.
 */
public class RewardFormExtension extends AbstractFormBuilderExtensionHandler {

    private final StoreCurrencies currencies;
    private final Evaluations evaluations;

    public RewardFormExtension(StoreCurrencies currencies, Evaluations evaluations) {
        this.currencies = currencies;
        this.evaluations = evaluations;
    }

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyReward.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        FormStart start = new FormStart(form);
        start.names("type");
        start.with("type", RewardType.PROMO_CODE.name());
        start.with("active", Boolean.TRUE.toString());
        start.with("mailOnUnlock", Boolean.TRUE.toString());
        CurrencyChoice.offer(form, currencies, Presentation.Group.Name.Value, Presentation.Group.Order.Value);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, LoyaltyReward.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        Field amount = form.findField("amount");
        amount.setValue(AdminFormat.ofRequest().input(amount.getValue()));
        if (form.getId() != null && !form.getId().isEmpty()) {
            showEvaluation(form, Long.parseLong(form.getId()));
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private void showEvaluation(EntityForm form, long rewardId) {
        evaluations.latest(rewardId).ifPresent(run -> {
            Field field = LoyaltyField.of(
                    "loyaltyEvaluation",
                    "LOYALTY_EVALUATION",
                    "evaluation",
                    new EvaluationView(run, AdminFormat.ofRequest()));
            form.addField(
                    field.withOrder(2000),
                    Presentation.Group.Name.Unlocking,
                    Presentation.Group.Order.Unlocking,
                    null,
                    null);
        });
    }

    /** The list shows the amount with its currency. */
    @Override
    public ExtensionResultStatusType modifyListGridRecord(String className, ListGridRecord row, Entity entity) {
        if (!FormClass.of(className, LoyaltyReward.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        BigDecimal amount = new BigDecimal(entity.findProperty("amount").getValue());
        String currency = entity.findProperty("currency").getValue();
        boolean money = amount.signum() > 0;
        row.getField("amount").setDisplayValue(money ? AdminFormat.ofRequest().money(amount, currency) : "–");
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
