package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.reward.service.CodeClaims;
import java.util.Map;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.state.RollbackHandler;

/**
 * Gives the codes back when a later step of the checkout fails. Never throws, since that would keep the host's other
 * handlers from running. Written without type arguments, which differ between the host's lines.
 */
@SuppressWarnings("rawtypes")
public class ClaimLoyaltyCodesRollbackHandler implements RollbackHandler {

    private final CodeClaims claims;

    public ClaimLoyaltyCodesRollbackHandler(CodeClaims claims) {
        this.claims = claims;
    }

    @Override
    public void rollbackState(Activity activity, ProcessContext context, Map state) {
        CheckoutSeed seed = (CheckoutSeed) context.getSeedData();
        claims.release(seed.getOrder().getId());
    }
}
