package io.fedelta.loyalty.host.access;

import io.fedelta.loyalty.host.offer.CheckoutNotice;
import java.util.Optional;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.web.context.request.WebRequest;

/** Tells the shopper on the next page that something is not for everybody yet. Does nothing outside of a request. */
public class AccessNotice {

    /** Message key. */
    public static final String KEY = CheckoutNotice.KEY_PREFIX + "NOT_PUBLIC_YET";

    void refused() {
        Optional.ofNullable(BroadleafRequestContext.getBroadleafRequestContext().getWebRequest())
                .ifPresent(request -> request.setAttribute(CheckoutNotice.ATTRIBUTE, KEY, WebRequest.SCOPE_SESSION));
    }
}
