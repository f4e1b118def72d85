package io.fedelta.loyalty.site.referral;

import io.fedelta.loyalty.referral.Asker;
import java.util.Arrays;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/** Who sends a request. The address is what the container says, which a shop configures to trust its own proxies. */
final class Askers {

    /** Of an address of IPv6 a household has the whole half. */
    private static final int GROUPS_OF_A_NETWORK = 4;

    private Askers() {}

    static Asker of(HttpServletRequest request, Optional<Long> customerId) {
        HttpSession session = request.getSession(false);
        return new Asker(customerId, session == null ? "" : session.getId(), network(request.getRemoteAddr()));
    }

    private static String network(String address) {
        if (address == null) {
            return "";
        }
        String[] groups = address.split(":");
        return groups.length > GROUPS_OF_A_NETWORK
                ? String.join(":", Arrays.copyOf(groups, GROUPS_OF_A_NETWORK))
                : address;
    }
}
