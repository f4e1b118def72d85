package io.fedelta.loyalty.site.referral;

import io.fedelta.loyalty.referral.Answer;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/** What became of a code, left in the session for the shopper's next page and told once. */
final class ReferralNotice {

    static final String ATTRIBUTE = "loyaltyReferralNotice";

    private static final String KEY = "loyalty.referral.answer.";

    private ReferralNotice() {}

    /** @param answer empty if the code could not be looked at */
    static void leave(HttpServletRequest request, Optional<Answer> answer) {
        request.getSession().setAttribute(ATTRIBUTE, answer.map(Answer::name).orElse("UNAVAILABLE"));
    }

    /** Never creates a session. */
    static Optional<ReferralNoticeView> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String answer)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(new ReferralNoticeView(KEY + answer, isGood(answer)));
    }

    private static boolean isGood(String answer) {
        return answer.equals(Answer.ACCEPTED.name()) || answer.equals(Answer.NOT_YET_A_CUSTOMER.name());
    }
}
