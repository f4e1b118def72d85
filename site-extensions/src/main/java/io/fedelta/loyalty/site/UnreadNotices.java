package io.fedelta.loyalty.site;

import io.fedelta.loyalty.host.offer.CheckoutNotice;
import io.fedelta.loyalty.site.birthday.RegistrationBirthday;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/**
 * Messages that were left in the session for the shopper's next page, by their message keys; null if there is none.
 *
 * @param checkout why a loyalty code was refused
 * @param birthday why the birthday in a registration was left out
 */
record UnreadNotices(Lazy<String> checkout, Lazy<String> birthday) {

    /** Each is taken when it is shown, so that it is told once. */
    static UnreadNotices in(HttpServletRequest request) {
        return new UnreadNotices(
                new Lazy<>(() -> take(request, CheckoutNotice.ATTRIBUTE)),
                new Lazy<>(() -> take(request, RegistrationBirthday.NOTICE)));
    }

    /** Never creates a session. */
    private static String take(HttpServletRequest request, String attribute) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(attribute) instanceof String key)) {
            return null;
        }
        session.removeAttribute(attribute);
        return key;
    }
}
