package io.fedelta.loyalty.host.email;

import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailNotSentException;
import io.fedelta.loyalty.message.MailPreview;
import io.fedelta.loyalty.message.Mailer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.PersistenceException;
import org.broadleafcommerce.common.email.domain.EmailTarget;
import org.broadleafcommerce.common.email.domain.EmailTargetImpl;
import org.broadleafcommerce.common.email.service.EmailService;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.broadleafcommerce.common.email.service.message.MessageCreator;
import org.broadleafcommerce.common.email.service.message.NullMessageCreator;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;

/** Mails through the store's own mail service: its server, its sender address, its templates. */
public class BroadleafMailer implements Mailer, MailPreview {

    private final EmailService emails;
    private final MessageCreator creator;
    private final EmailInfo info;
    private final MessageSource messages;
    private final LocaleService locales;

    public BroadleafMailer(
            EmailService emails,
            MessageCreator creator,
            EmailInfo info,
            MessageSource messages,
            LocaleService locales) {
        this.emails = emails;
        this.creator = creator;
        this.info = info;
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public boolean canSend() {
        return !(creator instanceof NullMessageCreator);
    }

    @Override
    public void send(Mail mail) {
        BroadleafRequestContext before = BroadleafRequestContext.getBroadleafRequestContext();
        try {
            BroadleafRequestContext.setBroadleafRequestContext(inLocaleOf(mail));
            send(mail, infoFor(mail), new HashMap<>(mail.variables()));
        } catch (MailException failure) {
            throw MailFailures.isCertain(failure) ? notSent(failure) : failure;
        } catch (DataAccessException | PersistenceException | NoSuchMessageException beforeSending) {
            throw notSent(beforeSending);
        } finally {
            BroadleafRequestContext.setBroadleafRequestContext(before);
        }
    }

    @Override
    public Preview preview(Mail mail) {
        BroadleafRequestContext before = BroadleafRequestContext.getBroadleafRequestContext();
        try {
            BroadleafRequestContext.setBroadleafRequestContext(inLocaleOf(mail));
            EmailInfo envelope = infoFor(mail);
            return new Preview(envelope.getSubject(), canSend() ? pageOf(mail, envelope) : "");
        } finally {
            BroadleafRequestContext.setBroadleafRequestContext(before);
        }
    }

    private String pageOf(Mail mail, EmailInfo envelope) {
        return creator.buildMessageBody(envelope, new HashMap<>(mail.variables()));
    }

    private void send(Mail mail, EmailInfo envelope, HashMap<String, Object> variables) {
        if (mail.copies().isEmpty()) {
            emails.sendTemplateEmail(mail.address(), envelope, variables);
        } else {
            emails.sendTemplateEmail(targetOf(mail), envelope, variables);
        }
    }

    private static EmailTarget targetOf(Mail mail) {
        EmailTarget target = new EmailTargetImpl();
        target.setEmailAddress(mail.address());
        target.setCCAddresses(mail.copies().toArray(String[]::new));
        return target;
    }

    /** The host takes a mail's language from its request context, which a background thread does not have. */
    private BroadleafRequestContext inLocaleOf(Mail mail) {
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setLocale(
                Optional.ofNullable(locales.findLocaleByCode(mail.locale().toString()))
                        .orElseGet(() -> unlisted(mail.locale())));
        return context;
    }

    /** A language that the store lists no longer: its customers' mails would have a subject in it and a text not. */
    private static org.broadleafcommerce.common.locale.domain.Locale unlisted(Locale language) {
        LocaleImpl locale = new LocaleImpl();
        locale.setLocaleCode(language.toString());
        return locale;
    }

    private EmailInfo infoFor(Mail mail) {
        EmailInfo copy = info.clone();
        copy.setEmailType(mail.template());
        copy.setEmailTemplate(mail.template());
        copy.setSubject(subjectOf(mail));
        return copy;
    }

    private String subjectOf(Mail mail) {
        Object[] words =
                mail.subjectWords().isEmpty() ? null : mail.subjectWords().toArray();
        return messages.getMessage(mail.subjectKey(), words, mail.locale());
    }

    private static MailNotSentException notSent(RuntimeException cause) {
        return new MailNotSentException(cause.getMessage(), cause);
    }
}
