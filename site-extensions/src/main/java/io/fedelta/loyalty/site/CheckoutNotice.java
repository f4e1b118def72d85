package io.fedelta.loyalty.site;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/** The message that a refused loyalty code leaves in the session for the next page. */
final class CheckoutNotice {

    /** Holds a message key; set where the checkout refuses a code. */
    static final String ATTRIBUTE = "loyaltyCheckoutNotice";

    private CheckoutNotice() {}

    /** The message key, once; null if there is none. Never creates a session. */
    static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String key)) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        return key;
    }
}
