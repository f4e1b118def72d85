package io.fedelta.loyalty.site.tender;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/** Before cart and checkout are shown, the cart takes what comes by itself. */
public class TenderInterceptor extends HandlerInterceptorAdapter {

    private final AutoTenders tenders;

    public TenderInterceptor(AutoTenders tenders) {
        this.tenders = tenders;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET")) {
            tenders.apply();
        }
        return true;
    }
}
