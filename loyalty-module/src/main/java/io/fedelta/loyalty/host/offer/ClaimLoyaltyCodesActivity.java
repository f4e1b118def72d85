package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.reward.Claim;
import io.fedelta.loyalty.reward.ClaimResult.Reason;
import io.fedelta.loyalty.reward.ClaimResult.Refused;
import io.fedelta.loyalty.reward.service.CodeClaims;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.state.ActivityStateManagerImpl;

/**
 * Claims the loyalty codes that an order is discounted by, before it is paid. A code that lies on the cart but gives
 * nothing (a better offer won) is not claimed: its customer keeps it. A cart that lost a code while its order was being
 * placed stops here as well: its shopper has agreed to the price with the code.
 */
public class ClaimLoyaltyCodesActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {

    private final CodeClaims claims;
    private final OfferService offers;
    private final CheckoutNotice notice;

    public ClaimLoyaltyCodesActivity(CodeClaims claims, OfferService offers, CheckoutNotice notice) {
        this.claims = claims;
        this.offers = offers;
        this.notice = notice;
    }

    /** @throws LoyaltyCodeRefusedException if the order may not use a code that its shopper saw it priced with */
    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) throws Exception {
        Order order = context.getSeedData().getOrder();
        stopIfTheShopperWasNotTold(order);
        List<OfferCode> codes = LoyaltyCodes.on(order);
        if (!codes.isEmpty()) {
            claim(discounting(order, codes), order, context);
        }
        return context;
    }

    private void stopIfTheShopperWasNotTold(Order order) throws LoyaltyCodeRefusedException {
        Optional<Reason> refused = notice.refusedInThisRequest();
        if (refused.isPresent()) {
            throw new LoyaltyCodeRefusedException(order.getId(), refused.get());
        }
    }

    private void claim(List<OfferCode> codes, Order order, ProcessContext<CheckoutSeed> context)
            throws LoyaltyCodeRefusedException {
        Claim claim = claims.begin(LoyaltyCodes.cart(order));
        registerRollbackFirst(context, claim);
        for (OfferCode code : codes) {
            if (claims.claim(code.getId(), claim) instanceof Refused refused) {
                throw new LoyaltyCodeRefusedException(order.getId(), refused.reason());
            }
        }
    }

    /** Before the first claim: an answer that got lost on its way may stand for a claim that was made. */
    private void registerRollbackFirst(ProcessContext<CheckoutSeed> context, Claim claim) {
        Map<String, Object> state = Map.of(ClaimLoyaltyCodesRollbackHandler.CLAIM, claim);
        ActivityStateManagerImpl.getStateManager().registerState(this, context, getRollbackHandler(), state);
    }

    private List<OfferCode> discounting(Order order, List<OfferCode> codes) {
        Set<Long> applied = offers.getUniqueOffersFromOrder(order).stream()
                .map(Offer::getId)
                .collect(Collectors.toSet());
        return codes.stream()
                .filter(code -> applied.contains(code.getOffer().getId()))
                .toList();
    }
}
