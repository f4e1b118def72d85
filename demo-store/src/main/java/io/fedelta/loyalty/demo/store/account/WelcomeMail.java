package io.fedelta.loyalty.demo.store.account;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.broadleafcommerce.common.email.service.EmailService;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.broadleafcommerce.profile.core.domain.Customer;

/**
 * Greets a new customer once the account exists. Broadleaf would send this mail while the account is being created, and
 * give up the account with the mail.
 */
public class WelcomeMail {
    private static final Log LOG = LogFactory.getLog(WelcomeMail.class);

    private final EmailService emails;
    private final EmailInfo welcome;

    public WelcomeMail(EmailService emails, EmailInfo welcome) {
        this.emails = emails;
        this.welcome = welcome;
    }

    void sendTo(Customer customer) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("customer", customer);
        try {
            emails.sendTemplateEmail(customer.getEmailAddress(), welcome, variables);
        } catch (RuntimeException e) {
            LOG.warn("No welcome was mailed to customer " + customer.getId(), e);
        }
    }
}
