package io.fedelta.loyalty.site.card;

import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import javax.servlet.http.HttpServletRequest;

/** Who types a code in this request. */
public final class Askers {

    private final Visitors visitors;
    private final ClientAddress addresses;

    public Askers(Visitors visitors, ClientAddress addresses) {
        this.visitors = visitors;
        this.addresses = addresses;
    }

    public Asker of(HttpServletRequest request) {
        return new Asker(
                visitors.current().filter(Visitor::signedIn).map(Visitor::customerId),
                request.getSession().getId(),
                addresses.networkOf(request));
    }
}
