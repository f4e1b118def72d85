package io.fedelta.loyalty.admin.birthday;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.LoyaltyField;
import io.fedelta.loyalty.birthday.service.Birthdays;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.profile.core.domain.Customer;

/** The customer's birthday on the Loyalty tab, for administrators who may see points. */
public class BirthdayPanel extends AbstractFormBuilderExtensionHandler {

    private static final int AFTER_POINTS = 2000;
    private static final int TAB_ORDER = 4000;

    private final Birthdays birthdays;
    private final AdminRights rights;

    public BirthdayPanel(Birthdays birthdays, AdminRights rights) {
        this.birthdays = birthdays;
        this.rights = rights;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, Customer.class) || !rights.mayRead()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        long customerId = Long.parseLong(form.getId());
        Field panel = LoyaltyField.readable("loyaltyBirthday", "LOYALTY_BIRTHDAY", "birthday", () -> view(customerId));
        form.addField(panel, "LoyaltyBirthday_Group", AFTER_POINTS, "LoyaltyAccount_Tab", TAB_ORDER);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private View view(long customerId) {
        String text = birthdays
                .find(customerId)
                .map(known -> AdminFormat.ofRequest().day(known.birthday().born()))
                .orElse("");
        return new View(customerId, text, rights.mayAdjust());
    }

    /** What the template draws. */
    public static class View {

        private final long customerId;
        private final String text;
        private final boolean mayChange;

        View(long customerId, String text, boolean mayChange) {
            this.customerId = customerId;
            this.text = text;
            this.mayChange = mayChange;
        }

        public long getCustomerId() {
            return customerId;
        }

        /** Empty text if the customer has told none. */
        public String getText() {
            return text;
        }

        public boolean isMayChange() {
            return mayChange;
        }
    }
}
