package io.fedelta.loyalty.site;

import java.util.Optional;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;

/** Asks the host's own customer state, which its security filters have filled. */
public final class HostVisitors implements Visitors {

    @Override
    public Optional<Visitor> current() {
        return Optional.ofNullable(CustomerState.getCustomer())
                .filter(customer -> customer.getId() != null)
                .map(customer -> new Visitor(customer.getId(), isSignedIn(customer)));
    }

    private static boolean isSignedIn(Customer customer) {
        return !customer.isAnonymous() && (customer.isLoggedIn() || customer.isCookied());
    }
}
