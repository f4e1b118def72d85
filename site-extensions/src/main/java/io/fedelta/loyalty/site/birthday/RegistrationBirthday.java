package io.fedelta.loyalty.site.birthday;

import io.fedelta.loyalty.birthday.service.Birthdays;
import io.fedelta.loyalty.birthday.service.Birthdays.Answer;
import io.fedelta.loyalty.site.Aside;
import java.time.LocalDate;
import java.util.Optional;
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
 * What is no possible birthday is left out: nobody's registration fails for it, the next page says so, and <em>My
 * rewards</em> asks again.
 */
public class RegistrationBirthday implements PostRegistrationObserver, InitializingBean {

    /** Session attribute with a message key, which the page that shows it removes. */
    public static final String NOTICE = "loyaltyBirthdayNotice";

    static final String PARAMETER = "loyaltyBirthday";
    static final String IMPOSSIBLE = "loyalty.birthday.left.out.IMPOSSIBLE";
    static final String UNAVAILABLE = "loyalty.birthday.left.out.UNAVAILABLE";

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
        if (request != null && TransactionSynchronizationManager.isSynchronizationActive() && isFilledIn(request)) {
            tellAfterCommit(customer.getId(), request);
        }
    }

    private static boolean isFilledIn(WebRequest request) {
        String typed = request.getParameter(PARAMETER);
        return typed != null && !typed.isBlank();
    }

    private void tellAfterCommit(long customerId, WebRequest request) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                tell(customerId, request);
            }
        });
    }

    private void tell(long customerId, WebRequest request) {
        Optional<LocalDate> typed = TypedDay.of(request.getParameter(PARAMETER));
        if (typed.isEmpty()) {
            leftOut(request, IMPOSSIBLE);
            return;
        }
        Optional<Answer> answer = aside.read(() -> birthdays.tell(customerId, typed.get()));
        if (answer.isEmpty()) {
            leftOut(request, UNAVAILABLE);
        } else if (answer.get() == Answer.IMPOSSIBLE) {
            leftOut(request, IMPOSSIBLE);
        }
    }

    private static void leftOut(WebRequest request, String why) {
        request.setAttribute(NOTICE, why, WebRequest.SCOPE_SESSION);
    }
}
