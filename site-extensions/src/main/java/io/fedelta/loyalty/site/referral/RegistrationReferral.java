package io.fedelta.loyalty.site.referral;

import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.Introduction;
import io.fedelta.loyalty.referral.service.Referrals;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.card.ClientAddress;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.core.service.listener.PostRegistrationObserver;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes the code that our fragment asks for in a store's registration form, else that of a link, once the registration
 * is committed. A code that is refused refuses nobody: the next page says so.
 */
public class RegistrationReferral implements PostRegistrationObserver, InitializingBean {

    private final CustomerService customers;
    private final Referrals referrals;
    private final Aside aside;
    private final Askers askers;

    public RegistrationReferral(CustomerService customers, Referrals referrals, Aside aside, ClientAddress addresses) {
        this.customers = customers;
        this.referrals = referrals;
        this.aside = aside;
        this.askers = new Askers(addresses);
    }

    @Override
    public void afterPropertiesSet() {
        customers.addPostRegisterListener(this);
    }

    @Override
    public void processRegistrationEvent(Customer customer) {
        HttpServletRequest request =
                BroadleafRequestContext.getBroadleafRequestContext().getRequest();
        if (request != null && TransactionSynchronizationManager.isSynchronizationActive()) {
            long customerId = customer.getId();
            introduction(request, customerId).ifPresent(introduction -> afterCommit(customerId, introduction, request));
        }
    }

    private Optional<Introduction> introduction(HttpServletRequest request, long customerId) {
        return ReferralCodeField.typed(request)
                .<Introduction>map(text -> new Introduction.Typed(text, askers.of(request, Optional.of(customerId))))
                .or(() -> LinkCookie.read(request).map(Introduction.Link::new));
    }

    private void afterCommit(long customerId, Introduction introduction, HttpServletRequest request) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                introduce(customerId, introduction, request);
            }
        });
    }

    /** Of a link nobody has typed anything, so nothing is said of it unless it counts. */
    private void introduce(long customerId, Introduction introduction, HttpServletRequest request) {
        Optional<Answer> answer = aside.read(() -> referrals.introduce(customerId, introduction));
        if (introduction instanceof Introduction.Typed
                || answer.filter(Answer::isAccepted).isPresent()) {
            ReferralNotice.leave(request, answer);
        }
    }
}
