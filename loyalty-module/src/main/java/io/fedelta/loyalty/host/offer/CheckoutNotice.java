package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.reward.ClaimResult.Reason;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.web.context.request.WebRequest;

/** Remembers for the shopper's next page why a code was taken off the cart. Does nothing outside of a request. */
public class CheckoutNotice {

    /** Session attribute with a message key, which the page that shows it removes. */
    public static final String ATTRIBUTE = "loyaltyCheckoutNotice";

    /** Followed by the reason's name. */
    public static final String KEY_PREFIX = "loyalty.checkout.refused.";

    void codeRefused(Reason reason) {
        WebRequest request =
                BroadleafRequestContext.getBroadleafRequestContext().getWebRequest();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, KEY_PREFIX + reason, WebRequest.SCOPE_SESSION);
        }
    }
}
