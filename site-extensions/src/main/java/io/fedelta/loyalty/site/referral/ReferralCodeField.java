package io.fedelta.loyalty.site.referral;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** The input of our fragments that takes a friend's code. */
final class ReferralCodeField {

    static final String PARAMETER = "loyaltyReferral";

    private static final int LONGEST = 200;

    private ReferralCodeField() {}

    /** Empty if nothing was typed. */
    static Optional<String> typed(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
}
