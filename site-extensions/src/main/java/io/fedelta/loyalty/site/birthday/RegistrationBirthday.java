package io.fedelta.loyalty.site.birthday;

import io.fedelta.loyalty.birthday.service.Birthdays;
import io.fedelta.loyalty.site.Aside;
import java.time.LocalDate;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.core.service.listener.PostRegistrationObserver;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.WebRequest;

/**
 * Takes the birthday that our fragment asks for in a store's registration form, once the registration is committed.
 * What is no possible birthday is left out: nobody's registration fails for it, and <em>My rewards</em> asks again.
 */
public class RegistrationBirthday implements PostRegistrationObserver, InitializingBean {

    static final String PARAMETER = "loyaltyBirthday";

    private final CustomerService customers;
    private final Birthdays birthdays;
    private final Aside aside;

    public RegistrationBirthday(CustomerService customers, Birthdays birthdays, Aside aside) {
        this.customers = customers;
        this.birthdays = birthdays;
        this.aside = aside;
    }

    @Override
    public void afterPropertiesSet() {
        customers.addPostRegisterListener(this);
    }

    @Override
    public void processRegistrationEvent(Customer customer) {
        WebRequest request =
                BroadleafRequestContext.getBroadleafRequestContext().getWebRequest();
        if (request != null && TransactionSynchronizationManager.isSynchronizationActive()) {
            TypedDay.of(request.getParameter(PARAMETER)).ifPresent(day -> tellAfterCommit(customer.getId(), day));
        }
    }

    private void tellAfterCommit(long customerId, LocalDate day) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                aside.read(() -> birthdays.tell(customerId, day));
            }
        });
    }
}
