package io.fedelta.loyalty.site;

import io.fedelta.loyalty.programme.service.Programme;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/** Gives every page its {@link LoyaltyPageModel}. Works nothing out itself. */
public class LoyaltyPageInterceptor extends HandlerInterceptorAdapter {

    static final String MODEL = "loyalty";
    private static final List<String> ELSEWHERE = List.of("redirect:", "ajaxredirect:", "forward:");

    private final VisitorModels visitorModels;
    private final Programme programme;
    private final SiteLinks links;
    private final String assetVersion;

    public LoyaltyPageInterceptor(
            VisitorModels visitorModels, Programme programme, SiteLinks links, AssetVersion assetVersion) {
        this.visitorModels = visitorModels;
        this.programme = programme;
        this.links = links;
        this.assetVersion = assetVersion.text();
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page != null && isRendered(page.getViewName()) && !page.getModel().containsKey(MODEL)) {
            page.addObject(MODEL, modelFor(request, page));
        }
    }

    private static boolean isRendered(String viewName) {
        return viewName != null && ELSEWHERE.stream().noneMatch(viewName::startsWith);
    }

    private LoyaltyPageModel modelFor(HttpServletRequest request, ModelAndView page) {
        return new LoyaltyPageModel(
                assetVersion,
                links,
                UnreadNotices.in(request),
                new Lazy<>(() -> programme.currentForDisplay().rules().asksBirthdays()),
                visitorModels.of(page.getModel()));
    }
}
