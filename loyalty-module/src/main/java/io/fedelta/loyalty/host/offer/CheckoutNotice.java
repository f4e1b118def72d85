package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.reward.ClaimResult.Reason;
import io.fedelta.loyalty.tender.Refusal;
import java.util.Optional;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.web.context.request.WebRequest;

/**
 * Remembers why a code was taken off the cart, or why something cannot pay it: for the shopper's next page, and for the
 * rest of this request, in which the shopper cannot have seen it yet. Does nothing outside of a request.
 */
public class CheckoutNotice {

    /** Session attribute with a message key, which the page that shows it removes. */
    public static final String ATTRIBUTE = "loyaltyCheckoutNotice";

    /** Followed by the reason's name. */
    public static final String KEY_PREFIX = "loyalty.checkout.refused.";

    /** Followed by the reason's name. */
    public static final String TENDER_KEY_PREFIX = "loyalty.checkout.tenderRefused.";

    void codeRefused(Reason reason) {
        request().ifPresent(request -> {
            request.setAttribute(ATTRIBUTE, KEY_PREFIX + reason, WebRequest.SCOPE_SESSION);
            request.setAttribute(ATTRIBUTE, reason, WebRequest.SCOPE_REQUEST);
        });
    }

    /** A tender cannot pay; the cart stays unpaid. */
    public void tenderRefused(Refusal reason) {
        request()
                .ifPresent(request ->
                        request.setAttribute(ATTRIBUTE, TENDER_KEY_PREFIX + reason, WebRequest.SCOPE_SESSION));
    }

    /** Why a code was taken off in this request; empty if none was. */
    Optional<Reason> refusedInThisRequest() {
        return request().map(request -> (Reason) request.getAttribute(ATTRIBUTE, WebRequest.SCOPE_REQUEST));
    }

    private static Optional<WebRequest> request() {
        return Optional.ofNullable(
                BroadleafRequestContext.getBroadleafRequestContext().getWebRequest());
    }
}
