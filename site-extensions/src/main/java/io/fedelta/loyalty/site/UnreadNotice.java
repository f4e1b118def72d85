package io.fedelta.loyalty.site;

import io.fedelta.loyalty.host.offer.CheckoutNotice;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/** The message that a refused loyalty code has left in the session for the shopper's next page. */
final class UnreadNotice {

    private UnreadNotice() {}

    /** The message key, once; null if there is none. Never creates a session. */
    static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(CheckoutNotice.ATTRIBUTE) instanceof String key)) {
            return null;
        }
        session.removeAttribute(CheckoutNotice.ATTRIBUTE);
        return key;
    }
}
