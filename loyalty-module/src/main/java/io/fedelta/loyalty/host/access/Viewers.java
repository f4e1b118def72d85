package io.fedelta.loyalty.host.access;

import io.fedelta.loyalty.access.Sight;
import io.fedelta.loyalty.access.service.EarlyAccess;
import io.fedelta.loyalty.worker.FailureLog;
import java.util.Optional;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.WebRequest;

/**
 * What the visitor of the running request sees, asked once for each request. Nothing is kept from the admin and from
 * work outside of requests, such as building the search index; nor from a customer whose tier nobody can say because
 * our tables fail.
 */
public class Viewers {

    private static final Logger LOG = LoggerFactory.getLogger(Viewers.class);
    private static final String ASKING = "Asking what a customer sees early";
    private static final String ATTRIBUTE = Viewers.class.getName();

    private final EarlyAccess access;
    private final FailureLog failures = new FailureLog(LOG);

    public Viewers(EarlyAccess access) {
        this.access = access;
    }

    public Sight ofRequest() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        WebRequest request = context.getWebRequest();
        return request == null || context.getAdmin() || !access.isSecretive()
                ? Sight.CLEAR
                : of(CustomerState.getCustomer(), request);
    }

    /** Who a cart belongs to may not be who looks at it. */
    Sight of(Customer customer) {
        WebRequest request =
                BroadleafRequestContext.getBroadleafRequestContext().getWebRequest();
        if (!access.isSecretive()) {
            return Sight.CLEAR;
        }
        return request == null ? ask(account(customer)) : of(customer, request);
    }

    private Sight of(Customer customer, WebRequest request) {
        Optional<Long> account = account(customer);
        if (request.getAttribute(ATTRIBUTE, WebRequest.SCOPE_REQUEST) instanceof Seen seen
                && seen.account().equals(account)) {
            return seen.sight();
        }
        Sight sight = ask(account);
        request.setAttribute(ATTRIBUTE, new Seen(account, sight), WebRequest.SCOPE_REQUEST);
        return sight;
    }

    private Sight ask(Optional<Long> account) {
        try {
            Sight sight = access.of(account);
            failures.succeeded(ASKING);
            return sight;
        } catch (RuntimeException noAnswer) {
            failures.failed(ASKING, noAnswer);
            return Sight.CLEAR;
        }
    }

    private static Optional<Long> account(Customer customer) {
        return Optional.ofNullable(customer).filter(Customer::isRegistered).map(Customer::getId);
    }

    private record Seen(Optional<Long> account, Sight sight) {}
}
