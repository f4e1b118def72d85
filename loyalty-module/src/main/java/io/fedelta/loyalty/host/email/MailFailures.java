package io.fedelta.loyalty.host.email;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import javax.mail.SendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Whether a failure proves that the mail server does not have the mail. */
final class MailFailures {

    private MailFailures() {}

    /**
     * No connection, no login, a mail that could not be built, or a server that said no. A lost answer proves nothing.
     */
    static boolean isCertain(MailException failure) {
        return !(failure instanceof MailSendException sending) || isCertain(sending);
    }

    private static boolean isCertain(MailSendException failure) {
        var ofMails = failure.getFailedMessages().values();
        return !ofMails.isEmpty() && ofMails.stream().allMatch(each -> isRefusal(each) || isConnection(each, failure));
    }

    private static boolean isRefusal(Exception ofMail) {
        return ofMail instanceof SMTPSendFailedException answered
                ? saysNo(answered.getReturnCode())
                : ofMail instanceof SendFailedException failed && isOfAddress(failed);
    }

    /** Addresses are refused before the mail is handed over. */
    private static boolean isOfAddress(SendFailedException failure) {
        return failure instanceof SMTPAddressFailedException
                || failure.getNextException() instanceof SMTPAddressFailedException;
    }

    /** An answer that was lost or cannot be read has the code -1. */
    private static boolean saysNo(int code) {
        return code >= 400 && code <= 599;
    }

    /** Spring reports a connection that could not be made as the cause of the whole and as the failure of each mail. */
    private static boolean isConnection(Exception ofMail, MailSendException whole) {
        return ofMail == whole.getCause();
    }
}
