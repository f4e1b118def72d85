package io.fedelta.loyalty.demo.store.error;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.handler.CsrfFilter;

/**
 * Broadleaf's check against forged forms. A form whose session has ended fails it too; that visitor gets the page again
 * instead of an error.
 */
public class StaleFormFilter extends CsrfFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            super.doFilter(request, response, chain);
        } catch (ServletException e) {
            if (!(e.getCause() instanceof ServiceException) || response.isCommitted()) {
                throw e;
            }
            LOG.info("A form without a valid token was sent to " + ((HttpServletRequest) request).getRequestURI());
            ((HttpServletResponse) response).sendRedirect(formPage((HttpServletRequest) request));
        }
    }

    private static String formPage(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.startsWith("/login")) {
            return request.getContextPath() + "/login";
        }
        return request.getContextPath() + (path.startsWith("/cart") ? "/cart" : "/");
    }
}
