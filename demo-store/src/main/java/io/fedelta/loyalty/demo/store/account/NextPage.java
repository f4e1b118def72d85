package io.fedelta.loyalty.demo.store.account;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.web.order.security.BroadleafAuthenticationSuccessHandler;

/**
 * Where to go after signing in: a page of this store that the form names, else home. Broadleaf looks for a colon only,
 * and would follow {@code //elsewhere.example} to another store.
 */
public class NextPage extends BroadleafAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        String named = super.determineTargetUrl(request, response);
        return isHere(named) ? named : getDefaultTargetUrl();
    }

    /** Browsers read a backslash as a slash. */
    static boolean isHere(String address) {
        return address != null && address.startsWith("/") && !address.matches("/[/\\\\].*");
    }
}
