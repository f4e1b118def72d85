package io.fedelta.loyalty.host.customer;

import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.welcome.Registration;
import io.fedelta.loyalty.welcome.service.WelcomeQueue;
import java.time.Clock;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.core.service.listener.PostRegistrationObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears of registrations from the host, within their transaction, and leaves the customer behind once that is
 * committed. It touches no table and whatever goes wrong with us stays with us, so that nobody's registration fails for
 * it.
 */
public class RegistrationWatch implements PostRegistrationObserver, InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationWatch.class);

    private final CustomerService customers;
    private final WelcomeQueue queue;
    private final Clock clock;

    public RegistrationWatch(CustomerService customers, WelcomeQueue queue, Clock clock) {
        this.customers = customers;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        customers.addPostRegisterListener(this);
    }

    @Override
    public void processRegistrationEvent(Customer customer) {
        try {
            leaveAfterCommit(new Registration(customer.getId(), Moments.now(clock)));
        } catch (RuntimeException e) {
            LOG.error("Loyalty could not follow up a registration; the catch-up will", e);
        }
    }

    private void leaveAfterCommit(Registration registration) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            queue.offer(registration);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                queue.offer(registration);
            }
        });
    }
}
