package io.fedelta.loyalty.site.referral;

import javax.servlet.http.HttpServletRequest;

/** The store's address as this visitor has it, for a shop that has set none. */
final class StoreAddress {

    private StoreAddress() {}

    /** Without a slash at its end. */
    static String of(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath();
    }
}
