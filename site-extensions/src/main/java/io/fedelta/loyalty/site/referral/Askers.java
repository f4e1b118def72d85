package io.fedelta.loyalty.site.referral;

import io.fedelta.loyalty.referral.Asker;
import io.fedelta.loyalty.site.card.ClientAddress;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/** Who types a friend's code in a request. */
final class Askers {

    private final ClientAddress addresses;

    Askers(ClientAddress addresses) {
        this.addresses = addresses;
    }

    Asker of(HttpServletRequest request, Optional<Long> customerId) {
        HttpSession session = request.getSession(false);
        return new Asker(customerId, session == null ? "" : session.getId(), addresses.networkOf(request));
    }
}
