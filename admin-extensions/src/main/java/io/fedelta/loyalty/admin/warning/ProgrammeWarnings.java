package io.fedelta.loyalty.admin.warning;

import io.fedelta.loyalty.ledger.LedgerGuard;
import io.fedelta.loyalty.message.Mailer;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.web.controller.AbstractAdminAbstractControllerExtensionHandler;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionManager;
import org.springframework.ui.Model;

/**
 * Tells on every Loyalty page what keeps the programme from working: missing keys first, else mails that go nowhere.
 */
public class ProgrammeWarnings extends AbstractAdminAbstractControllerExtensionHandler {

    private static final String OUR_SECTIONS = "loyalty-";

    private final LedgerGuard guard;
    private final Mailer mailer;

    public ProgrammeWarnings(LedgerGuard guard, Mailer mailer, AdminAbstractControllerExtensionManager controllers) {
        this.guard = guard;
        this.mailer = mailer;
        controllers.registerHandler(this);
    }

    @Override
    public ExtensionResultStatusType setAdditionalModelAttributes(Model model, String sectionKey) {
        if (!sectionKey.startsWith(OUR_SECTIONS)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        if (!guard.isIntact()) {
            warn(model, "LoyaltyWarning_keys", String.join(", ", guard.missingKeys()));
        } else if (!mailer.canSend()) {
            warn(model, "LoyaltyWarning_mail");
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static void warn(Model model, String key, Object... details) {
        model.addAttribute("headerDetailedMsg", true);
        model.addAttribute("headerDetailedMsgAlert", true);
        model.addAttribute("headerDetailedMsgNoI18n", true);
        model.addAttribute("headerDetailedMsgHeader", BLCMessageUtils.getMessage(key + "_header"));
        model.addAttribute("headerDetailedMsgBody", BLCMessageUtils.getMessage(key + "_body", details));
    }
}
