package io.fedelta.loyalty.admin.erasure;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.FormClass;
import io.fedelta.loyalty.admin.LoyaltyField;
import io.fedelta.loyalty.erasure.ErasureRecord;
import io.fedelta.loyalty.erasure.service.Erasure;
import java.util.Optional;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.profile.core.domain.Customer;

/** At the foot of the Loyalty tab: whether the customer was erased, and the button for who may do it. */
public class ErasurePanel extends AbstractFormBuilderExtensionHandler {

    private static final int LAST = 9000;
    private static final int TAB_ORDER = 4000;

    private final Erasure erasure;
    private final AdminRights rights;

    public ErasurePanel(Erasure erasure, AdminRights rights) {
        this.erasure = erasure;
        this.rights = rights;
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!FormClass.of(form, Customer.class) || !rights.mayRead()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        long customerId = Long.parseLong(form.getId());
        Field panel = LoyaltyField.readable("loyaltyErasure", "LOYALTY_ERASURE", "erasure", () -> view(customerId));
        form.addField(panel, "LoyaltyErasure_Group", LAST, "LoyaltyAccount_Tab", TAB_ORDER);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private View view(long customerId) {
        return new View(customerId, erasure.find(customerId), rights.mayErase(), AdminFormat.ofRequest());
    }

    /** What the template draws. */
    public static class View {

        private final long customerId;
        private final Optional<ErasureRecord> erased;
        private final boolean mayErase;
        private final AdminFormat format;

        View(long customerId, Optional<ErasureRecord> erased, boolean mayErase, AdminFormat format) {
            this.customerId = customerId;
            this.erased = erased;
            this.mayErase = mayErase;
            this.format = format;
        }

        public long getCustomerId() {
            return customerId;
        }

        /** Null if the customer was not. */
        public String getErased() {
            return erased.map(ErasureRecord::erasedAt).map(format::moment).orElse(null);
        }

        public String getActor() {
            return erased.map(ErasureRecord::actor).orElse("");
        }

        /** Part of the message key; empty text if the customer was not erased. */
        public String getGrounds() {
            return erased.map(record -> record.grounds().name()).orElse("");
        }

        public boolean isMayErase() {
            return mayErase;
        }
    }
}
