package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.host.access.SecretOffers;
import io.fedelta.loyalty.host.tier.TierDiscounts;
import io.fedelta.loyalty.reward.ClaimResult.Refused;
import io.fedelta.loyalty.reward.service.CodeClaims;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Customer;

/**
 * Stands around the host's {@code OfferService}: a code of ours is not put on a cart that may not use it, and is taken
 * off at the next pricing once it may no longer be used; the discount of the customer's tier is among the offers of
 * each pricing, and what is not for this customer yet is not. Calls about other codes, and carts without ours, pass
 * untouched and cost no statement.
 */
public class OfferServiceGuard implements MethodInterceptor {

    private final CodeClaims claims;
    private final CheckoutNotice notice;
    private final TierDiscounts discounts;
    private final SecretOffers secrets;

    public OfferServiceGuard(CodeClaims claims, CheckoutNotice notice, TierDiscounts discounts, SecretOffers secrets) {
        this.claims = claims;
        this.notice = notice;
        this.discounts = discounts;
        this.secrets = secrets;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object[] arguments = call.getArguments();
        switch (call.getMethod().getName()) {
            case "lookupOfferCodeByCode" -> {
                return code((String) arguments[0], call);
            }
            case "buildOfferListForOrder" -> {
                return offers((Order) arguments[0], call);
            }
            case "verifyMaxCustomerUsageThreshold" -> {
                if (arguments[1] instanceof OfferCode code && refuses((Customer) arguments[0], code)) {
                    return false;
                }
            }
            default -> {}
        }
        return call.proceed();
    }

    private OfferCode code(String typed, MethodInvocation call) throws Throwable {
        call.getArguments()[0] = LoyaltyCode.asTyped(typed);
        OfferCode code = (OfferCode) call.proceed();
        return secrets.hides(code) ? null : code;
    }

    private List<Offer> offers(Order order, MethodInvocation call) throws Throwable {
        takeOffWhatIsRefused(order);
        @SuppressWarnings("unchecked")
        List<Offer> offers = (List<Offer>) call.proceed();
        discounts.addTo(offers, order);
        secrets.removeFrom(offers, order);
        return offers;
    }

    private boolean refuses(Customer customer, OfferCode code) {
        return LoyaltyCodes.isOne(code) && claims.check(code.getId(), LoyaltyCodes.idOf(customer)) instanceof Refused;
    }

    private void takeOffWhatIsRefused(Order order) {
        for (OfferCode code : LoyaltyCodes.on(order)) {
            if (claims.check(code.getId(), LoyaltyCodes.cart(order)) instanceof Refused refused) {
                order.getAddedOfferCodes().remove(code);
                notice.codeRefused(refused.reason());
            }
        }
    }
}
