package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.site.SiteLinks;
import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Before cart and checkout are shown, the cart takes what comes by itself. Before an order is placed, what was shown is
 * looked at again: if it has changed, the page comes back instead.
 */
public class TenderInterceptor extends HandlerInterceptorAdapter {

    private final AutoTenders tenders;
    private final SiteLinks links;

    public TenderInterceptor(AutoTenders tenders, SiteLinks links) {
        this.tenders = tenders;
        this.links = links;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getMethod().equals("GET")) {
            tenders.apply();
        }
        boolean outdated = request.getMethod().equals("POST") && tenders.hasChanged();
        if (outdated) {
            showAgain(request, response);
        }
        return !outdated;
    }

    private void showAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put(TenderAnswer.ATTRIBUTE, TenderAnswer.refused(TenderChoices.PANEL, "", "changed"));
        RequestContextUtils.getFlashMapManager(request).saveOutputFlashMap(flash, request, response);
        response.sendRedirect(response.encodeRedirectURL(request.getContextPath() + links.getCheckout()));
    }
}
