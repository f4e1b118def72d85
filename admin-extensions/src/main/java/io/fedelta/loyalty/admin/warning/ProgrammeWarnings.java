package io.fedelta.loyalty.admin.warning;

import io.fedelta.loyalty.ledger.LedgerGuard;
import io.fedelta.loyalty.message.Mailer;
import io.fedelta.loyalty.message.service.Messages;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.web.controller.AbstractAdminAbstractControllerExtensionHandler;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionManager;
import org.springframework.ui.Model;

/**
 * Tells on every Loyalty page the worst of what keeps the programme from working: a database that won't do, else mails
 * that go nowhere, else mails that wait for a person.
 */
public class ProgrammeWarnings extends AbstractAdminAbstractControllerExtensionHandler {

    private static final String OUR_SECTIONS = "loyalty-";
    private static final String MESSAGES = "loyalty-messages";

    private final LedgerGuard guard;
    private final Mailer mailer;
    private final Messages messages;

    public ProgrammeWarnings(
            LedgerGuard guard, Mailer mailer, Messages messages, AdminAbstractControllerExtensionManager controllers) {
        this.guard = guard;
        this.mailer = mailer;
        this.messages = messages;
        controllers.registerHandler(this);
    }

    @Override
    public ExtensionResultStatusType setAdditionalModelAttributes(Model model, String sectionKey) {
        if (!sectionKey.startsWith(OUR_SECTIONS)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        if (guard.unfitIsolation().isPresent()) {
            warn(model, "LoyaltyWarning_isolation", guard.unfitIsolation().get());
        } else if (!guard.isIntact()) {
            warn(model, "LoyaltyWarning_keys", String.join(", ", guard.missingKeys()));
        } else if (!mailer.canSend()) {
            warn(model, "LoyaltyWarning_mail");
        } else if (!sectionKey.equals(MESSAGES)) {
            warnOfWaitingMails(model);
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    /** The host shows a body as HTML, which lets the hint link to the page; both details are ours. */
    private void warnOfWaitingMails(Model model) {
        long waiting = messages.needingAttention();
        if (waiting > 0) {
            String context = BroadleafRequestContext.getBroadleafRequestContext()
                    .getRequest()
                    .getContextPath();
            warn(model, "LoyaltyWarning_messages", waiting, context + "/" + MESSAGES);
        }
    }

    private static void warn(Model model, String key, Object... details) {
        model.addAttribute("headerDetailedMsg", true);
        model.addAttribute("headerDetailedMsgAlert", true);
        model.addAttribute("headerDetailedMsgNoI18n", true);
        model.addAttribute("headerDetailedMsgHeader", BLCMessageUtils.getMessage(key + "_header", details));
        model.addAttribute("headerDetailedMsgBody", BLCMessageUtils.getMessage(key + "_body", details));
    }
}
