package io.fedelta.loyalty.site.referral;

import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.referral.Introduction;
import io.fedelta.loyalty.referral.service.Codes;
import io.fedelta.loyalty.site.card.ClientAddress;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/**
 * How a code came with a request. Our field begins with the code of the link that was opened: who leaves it there has
 * come by the link, and only another code was typed.
 */
final class Introductions {

    private final Codes codes;
    private final ClientAddress addresses;

    Introductions(Codes codes, ClientAddress addresses) {
        this.codes = codes;
        this.addresses = addresses;
    }

    /** Empty if nothing was typed and no link was opened. */
    Optional<Introduction> of(HttpServletRequest request, Optional<Long> customerId) {
        Optional<String> link = LinkCookie.read(request);
        return ReferralCodeField.typed(request)
                .filter(text -> !isOf(link, text))
                .<Introduction>map(text -> typed(text, request, customerId))
                .or(() -> link.map(Introduction.Link::new));
    }

    Introduction.Typed typed(String text, HttpServletRequest request, Optional<Long> customerId) {
        return new Introduction.Typed(
                text, new Asker(customerId, request.getSession().getId(), addresses.networkOf(request)));
    }

    private boolean isOf(Optional<String> link, String text) {
        return link.isPresent() && codes.read(text).map(codes::token).equals(link);
    }
}
