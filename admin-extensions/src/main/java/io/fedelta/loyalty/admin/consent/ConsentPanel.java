package io.fedelta.loyalty.admin.consent;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.LoyaltyField;
import io.fedelta.loyalty.consent.Consent;
import io.fedelta.loyalty.consent.service.Consents;
import java.util.Optional;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.profile.core.domain.Customer;

/** The customer's consent to advertising on the Loyalty tab, to read only: nobody else can say it. */
public class ConsentPanel extends AbstractFormBuilderExtensionHandler {

    private static final int AFTER_BIRTHDAY = 2500;
    private static final int TAB_ORDER = 4000;

    private final Consents consents;
    private final AdminRights rights;

    public ConsentPanel(Consents consents, AdminRights rights) {
        this.consents = consents;
        this.rights = rights;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, Customer.class) || !rights.mayRead()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        long customerId = Long.parseLong(form.getId());
        Field panel = LoyaltyField.readable(
                "loyaltyConsent", "LOYALTY_CONSENT", "consent", () -> new View(consents.last(customerId)));
        form.addField(panel, "LoyaltyConsent_Group", AFTER_BIRTHDAY, "LoyaltyAccount_Tab", TAB_ORDER);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    /** What the template draws. */
    public static class View {

        private final Optional<Consent> last;

        View(Optional<Consent> last) {
            this.last = last;
        }

        /** Part of the message key that says it. */
        public String getState() {
            return last.map(said -> said.given() ? "GIVEN" : "WITHDRAWN").orElse("NEVER");
        }

        public String getAt() {
            return last.map(Consent::at).map(AdminFormat.ofRequest()::moment).orElse("");
        }

        /** What the customer had before the eyes; null if the customer never said yes. */
        public String getWords() {
            return last.map(Consent::words).orElse(null);
        }

        /** Part of the message key of where it was said; null if it never was. */
        public String getOrigin() {
            return last.map(Consent::origin).map(Enum::name).orElse(null);
        }
    }
}
