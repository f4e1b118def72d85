package io.fedelta.loyalty.site.referral;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.Introduction;
import io.fedelta.loyalty.referral.service.Codes;
import io.fedelta.loyalty.referral.service.ReferralLinks;
import io.fedelta.loyalty.referral.service.Referrals;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import io.fedelta.loyalty.site.card.ClientAddress;
import java.time.Duration;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/**
 * Remembers the code of a link on whatever page it was opened, asking no database, so that nobody learns by it which
 * codes exist. The code counts with the next thing that a member does: a form that is sent, never a page that is looked
 * at.
 */
public class ReferralInterceptor extends HandlerInterceptorAdapter {

    static final String MODEL = "loyaltyReferral";

    private static final List<String> ELSEWHERE = List.of("redirect:", "ajaxredirect:", "forward:");

    private final Programme programme;
    private final Codes codes;
    private final Referrals referrals;
    private final Visitors visitors;
    private final Friends friends;
    private final Aside aside;
    private final Introductions introductions;

    public ReferralInterceptor(
            Programme programme,
            Codes codes,
            Referrals referrals,
            Visitors visitors,
            Friends friends,
            Aside aside,
            ClientAddress addresses) {
        this.programme = programme;
        this.codes = codes;
        this.referrals = referrals;
        this.visitors = visitors;
        this.friends = friends;
        this.aside = aside;
        this.introductions = new Introductions(codes, addresses);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String opened = request.getParameter(ReferralLinks.PARAMETER);
        if (opened != null) {
            remember(opened, request, response);
        } else if ("POST".equals(request.getMethod())) {
            LinkCookie.read(request).ifPresent(token -> arrive(token, request, response));
        }
        return true;
    }

    private void remember(String opened, HttpServletRequest request, HttpServletResponse response) {
        ProgrammeRules rules = programme.currentForDisplay().rules();
        if (rules.rewardsReferrals()) {
            codes.read(opened)
                    .map(codes::token)
                    .ifPresent(token -> LinkCookie.write(
                            request,
                            response,
                            token,
                            Duration.ofDays(rules.referral().linkDays())));
        }
    }

    private void arrive(String token, HttpServletRequest request, HttpServletResponse response) {
        visitors.current()
                .filter(Visitor::signedIn)
                .flatMap(member ->
                        aside.read(() -> referrals.introduce(member.customerId(), new Introduction.Link(token))))
                .filter(answer -> answer != Answer.OFF)
                .ifPresent(answer -> LinkCookie.forget(request, response));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page != null && isRendered(page.getViewName()) && !page.getModel().containsKey(MODEL)) {
            page.addObject(MODEL, new ReferralModel(request, friends, visitors, introductions));
        }
    }

    private static boolean isRendered(String viewName) {
        return viewName != null && ELSEWHERE.stream().noneMatch(viewName::startsWith);
    }
}
