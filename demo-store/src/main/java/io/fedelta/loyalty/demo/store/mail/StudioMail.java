package io.fedelta.loyalty.demo.store.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.broadleafcommerce.common.email.service.EmailService;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.context.MessageSource;

/**
 * One mail of the studio, whose subject speaks the language of the page it follows, as its text does. What it tells of
 * has happened and stays, even if it cannot be sent.
 */
public class StudioMail {
    private static final Log LOG = LogFactory.getLog(StudioMail.class);

    private final EmailService emails;
    private final EmailInfo info;
    private final MessageSource messages;

    /** @param info with the message key of its subject in place of the subject */
    public StudioMail(EmailService emails, EmailInfo info, MessageSource messages) {
        this.emails = emails;
        this.info = info;
        this.messages = messages;
    }

    public void send(String address, Map<String, ?> variables) {
        try {
            emails.sendTemplateEmail(address, inLanguageOfThePage(), new HashMap<>(variables));
        } catch (RuntimeException e) {
            LOG.warn("A mail was not sent: " + info.getEmailTemplate(), e);
        }
    }

    private EmailInfo inLanguageOfThePage() {
        Locale language = BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale();
        EmailInfo copy = info.clone();
        copy.setSubject(messages.getMessage(info.getSubject(), null, language));
        return copy;
    }
}
