package io.fedelta.loyalty.admin.whatif;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.LoyaltyField;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaign;
import io.fedelta.loyalty.programme.domain.LoyaltyCashback;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackRate;
import io.fedelta.loyalty.programme.domain.LoyaltySessionType;
import io.fedelta.loyalty.programme.domain.LoyaltySettings;
import io.fedelta.loyalty.programme.domain.LoyaltySpending;
import io.fedelta.loyalty.programme.domain.LoyaltyTier;
import io.fedelta.loyalty.reward.domain.LoyaltyReward;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.EntityFormAction;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** Asks on each form of rules what it would change, beside its button to save. */
public class WhatIfFormExtension extends AbstractFormBuilderExtensionHandler {

    static final String BUTTON = "loyalty-what-if";

    private static final int LAST = 100_000;
    private static final Map<Class<?>, String> SECTIONS = sections();

    private final AdminRights rights;

    public WhatIfFormExtension(AdminRights rights) {
        this.rights = rights;
    }

    private static Map<Class<?>, String> sections() {
        Map<Class<?>, String> sections = new LinkedHashMap<>();
        sections.put(LoyaltySettings.class, "loyalty-settings");
        sections.put(LoyaltySessionType.class, "loyalty-session-types");
        sections.put(LoyaltyReward.class, "loyalty-rewards");
        sections.put(LoyaltyCampaign.class, "loyalty-campaigns");
        sections.put(LoyaltyTier.class, "loyalty-tiers");
        sections.put(LoyaltyCashback.class, "loyalty-cashback");
        sections.put(LoyaltyCashbackRate.class, "loyalty-cashback-rates");
        sections.put(LoyaltySpending.class, "loyalty-spending");
        return sections;
    }

    /** Whether the section has a form that can be asked about. */
    static boolean isAsked(String section) {
        return SECTIONS.containsValue(section);
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        Optional<String> section = SECTIONS.keySet().stream()
                .filter(type -> FormClass.of(form, type))
                .map(SECTIONS::get)
                .findFirst();
        if (section.isEmpty() || form.getId() == null || form.getId().isEmpty() || !rights.mayChangeRules()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        form.addAction(new EntityFormAction("LOYALTY_WHAT_IF")
                .withButtonClass(BUTTON)
                .withDisplayText("LoyaltyWhatIf_button"));
        form.addField(
                LoyaltyField.of(
                                "loyaltyWhatIf",
                                "LOYALTY_WHAT_IF",
                                "address",
                                "/loyalty-what-if/of/" + section.get() + "/" + form.getId())
                        .withOrder(LAST),
                BLCMessageUtils.getMessage("LoyaltyWhatIf_title"),
                LAST,
                null,
                null);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
