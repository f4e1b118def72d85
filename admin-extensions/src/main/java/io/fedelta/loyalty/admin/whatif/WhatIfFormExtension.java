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
import io.fedelta.loyalty.whatif.WhatIf.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.EntityFormAction;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** Asks on each form of rules what it would change, beside its button to save. */
public class WhatIfFormExtension extends AbstractFormBuilderExtensionHandler {

    static final String BUTTON = "loyalty-what-if";

    private static final String FIELD = "loyaltyWhatIf";
    private static final int LAST = 100_000;
    private static final Map<Class<?>, String> SECTIONS = sections();

    /** The others have one form and no more. */
    private static final Set<String> GROWING = Set.of(
            "loyalty-session-types", "loyalty-rewards", "loyalty-campaigns", "loyalty-tiers", "loyalty-cashback-rates");

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

    /** Whether the section has a form to add one more, and it can be asked about. */
    static boolean isAskedBeforeItIsAdded(String section) {
        return GROWING.contains(section);
    }

    /** The host calls this for every form; what it knows to be stored already is put right by the other call. */
    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        Optional<String> section = section(form).filter(WhatIfFormExtension::isAskedBeforeItIsAdded);
        if (section.isEmpty()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        if (!form.getActions().isEmpty()) {
            form.addAction(button());
        }
        draw(form, address(section.get(), Form.NEW).withAttribute("fresh", true));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        Optional<String> section = section(form)
                .filter(known -> form.getId() != null && !form.getId().isEmpty());
        if (section.isEmpty()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        form.removeAction(button());
        form.removeField(FIELD);
        form.addAction(button());
        draw(form, address(section.get(), form.getId()));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private Optional<String> section(EntityForm form) {
        return SECTIONS.keySet().stream()
                .filter(type -> FormClass.of(form, type))
                .map(SECTIONS::get)
                .findFirst()
                .filter(section -> rights.mayChangeRules());
    }

    private static EntityFormAction button() {
        return new EntityFormAction("LOYALTY_WHAT_IF").withButtonClass(BUTTON).withDisplayText("LoyaltyWhatIf_button");
    }

    private static Field address(String section, String entityId) {
        return LoyaltyField.of(FIELD, "LOYALTY_WHAT_IF", "address", "/loyalty-what-if/of/" + section + "/" + entityId);
    }

    private static void draw(EntityForm form, Field field) {
        form.addField(field.withOrder(LAST), BLCMessageUtils.getMessage("LoyaltyWhatIf_title"), LAST, null, null);
    }
}
