package io.fedelta.loyalty.demo.store.checkout;

import io.fedelta.loyalty.demo.store.mail.StudioMail;
import java.util.Map;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/** The last step of the checkout. A mail that cannot be sent must not undo an order that has been paid. */
public class SendOrderConfirmationActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {
    private final StudioMail confirmation;

    public SendOrderConfirmationActivity(StudioMail confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
        Order order = context.getSeedData().getOrder();
        confirmation.send(
                order.getEmailAddress(),
                Map.of("customer", order.getCustomer(), "orderNumber", order.getOrderNumber(), "order", order));
        return context;
    }
}
