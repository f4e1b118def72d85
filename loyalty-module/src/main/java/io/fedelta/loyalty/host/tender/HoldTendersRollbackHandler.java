package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.tender.service.Holds;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.state.RollbackHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back what a failed checkout has held or spent, and plans it on the cart again, since the host takes payments
 * off that it has rolled back. Runs after the host's own handlers and never throws. Written without type arguments,
 * which differ between the host's lines.
 */
@SuppressWarnings("rawtypes")
public class HoldTendersRollbackHandler implements RollbackHandler {

    /** Keys of the state that the activity registers. */
    static final String HOLDS = "holds";

    static final String PLANS = "plans";

    private static final Logger LOG = LoggerFactory.getLogger(HoldTendersRollbackHandler.class);

    private final Holds holds;
    private final PaymentCartTenders tenders;

    public HoldTendersRollbackHandler(Holds holds, PaymentCartTenders tenders) {
        this.holds = holds;
        this.tenders = tenders;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void rollbackState(Activity activity, ProcessContext context, Map state) {
        ((List<String>) state.get(HOLDS)).forEach(holds::release);
        restore(((CheckoutSeed) context.getSeedData()).getOrder(), (List<PlannedTender>) state.get(PLANS));
    }

    /** A checkout whose order counts as submitted in memory must not be saved by us. */
    private void restore(Order order, List<PlannedTender> plans) {
        try {
            if (!OrderStatus.SUBMITTED.equals(order.getStatus())) {
                tenders.restore(order, plans);
            }
        } catch (RuntimeException e) {
            LOG.warn("The shopper has to choose again what pays cart {}", order.getId(), e);
        }
    }
}
