package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.reward.Claim;
import io.fedelta.loyalty.reward.service.CodeClaims;
import java.util.Map;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.state.RollbackHandler;

/**
 * Gives the codes back when a later step of the checkout fails. Never throws, since that would keep the host's other
 * handlers from running. Written without type arguments, which differ between the host's lines.
 */
@SuppressWarnings("rawtypes")
public class ClaimLoyaltyCodesRollbackHandler implements RollbackHandler {

    /** The key of the state that the activity registers: the claim it is about to make. */
    static final String CLAIM = "claim";

    private final CodeClaims claims;

    public ClaimLoyaltyCodesRollbackHandler(CodeClaims claims) {
        this.claims = claims;
    }

    @Override
    public void rollbackState(Activity activity, ProcessContext context, Map state) {
        claims.release((Claim) state.get(CLAIM));
    }
}
