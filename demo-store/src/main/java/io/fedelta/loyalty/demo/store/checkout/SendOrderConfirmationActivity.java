package io.fedelta.loyalty.demo.store.checkout;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.broadleafcommerce.common.email.service.EmailService;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/** The last step of the checkout. A mail that cannot be sent must not undo an order that has been paid. */
public class SendOrderConfirmationActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {
    private static final Log LOG = LogFactory.getLog(SendOrderConfirmationActivity.class);

    private final EmailService emails;
    private final EmailInfo confirmation;

    public SendOrderConfirmationActivity(EmailService emails, EmailInfo confirmation) {
        this.emails = emails;
        this.confirmation = confirmation;
    }

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
        Order order = context.getSeedData().getOrder();
        try {
            emails.sendTemplateEmail(order.getEmailAddress(), confirmation, variables(order));
        } catch (RuntimeException e) {
            LOG.warn("No confirmation was mailed for order " + order.getOrderNumber(), e);
        }
        return context;
    }

    private static Map<String, Object> variables(Order order) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("customer", order.getCustomer());
        variables.put("orderNumber", order.getOrderNumber());
        variables.put("order", order);
        return variables;
    }
}
