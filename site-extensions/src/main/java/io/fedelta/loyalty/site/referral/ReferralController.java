package io.fedelta.loyalty.site.referral;

import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.CodeText;
import io.fedelta.loyalty.referral.service.Codes;
import io.fedelta.loyalty.referral.service.Referrals;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import io.fedelta.loyalty.site.card.ClientAddress;
import java.time.Duration;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Takes a code that is typed at checkout. A member's counts at once; a guest's is remembered as a link's would be,
 * until there is an account. Whatever becomes of it, the checkout goes on.
 */
@Controller
public class ReferralController {

    static final String PATH = "/loyalty/referral";

    private final Visitors visitors;
    private final Referrals referrals;
    private final Codes codes;
    private final Programme programme;
    private final Aside aside;
    private final Introductions introductions;
    private final String checkout;

    /** @param checkout path of the store's checkout page */
    public ReferralController(
            Visitors visitors,
            Referrals referrals,
            Codes codes,
            Programme programme,
            Aside aside,
            ClientAddress addresses,
            String checkout) {
        this.visitors = visitors;
        this.referrals = referrals;
        this.codes = codes;
        this.programme = programme;
        this.aside = aside;
        this.introductions = new Introductions(codes, addresses);
        this.checkout = checkout;
    }

    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public String use(HttpServletRequest request, HttpServletResponse response) {
        ReferralCodeField.typed(request).ifPresent(text -> use(text, request, response));
        return "redirect:" + checkout;
    }

    private void use(String text, HttpServletRequest request, HttpServletResponse response) {
        Optional<Visitor> visitor = visitors.current();
        Optional<Long> customerId = visitor.map(Visitor::customerId);
        Optional<Answer> answer = visitor.filter(Visitor::signedIn)
                .flatMap(member -> introductions.of(request, customerId))
                .map(introduction -> aside.read(() -> referrals.introduce(customerId.orElseThrow(), introduction)))
                .orElseGet(() -> aside.read(() -> referrals.check(introductions.typed(text, request, customerId))));
        answer.filter(found -> found == Answer.NOT_YET_A_CUSTOMER)
                .flatMap(remembered -> codes.read(text))
                .ifPresent(code -> remember(code, request, response));
        ReferralNotice.leave(request, answer);
    }

    private void remember(CodeText code, HttpServletRequest request, HttpServletResponse response) {
        int days = programme.currentForDisplay().rules().referral().linkDays();
        LinkCookie.write(request, response, codes.token(code), Duration.ofDays(days));
    }
}
