package io.fedelta.loyalty.demo.store.error;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Shows a page instead of a stack trace. What Spring itself answers with 400 or 405 is not for this class. */
public class ErrorPages implements HandlerExceptionResolver, Ordered {
    private static final Log LOG = LogFactory.getLog(ErrorPages.class);

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception exception) {
        if (exception instanceof PageNotFoundException) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return new ModelAndView("error/404");
        }
        LOG.error("While answering " + request.getMethod() + " " + request.getRequestURI(), exception);
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        return new ModelAndView("error/500");
    }
}
