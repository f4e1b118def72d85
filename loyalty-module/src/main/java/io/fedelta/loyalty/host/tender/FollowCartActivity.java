package io.fedelta.loyalty.host.tender;

import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/** Lets what our tenders pay follow the cart, before the host lets the card payment pay the rest. */
public class FollowCartActivity extends BaseActivity<ProcessContext<Order>> {

    @Override
    public ProcessContext<Order> execute(ProcessContext<Order> context) {
        TenderShares.follow(context.getSeedData());
        return context;
    }
}
