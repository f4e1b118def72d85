package io.fedelta.loyalty.site.referral;

import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.Introduction;
import io.fedelta.loyalty.referral.service.Codes;
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
    private final Introductions introductions;

    public RegistrationReferral(
            CustomerService customers, Referrals referrals, Codes codes, Aside aside, ClientAddress addresses) {
        this.customers = customers;
        this.referrals = referrals;
        this.aside = aside;
        this.introductions = new Introductions(codes, addresses);
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
            introductions
                    .of(request, Optional.of(customerId))
                    .ifPresent(introduction -> afterCommit(customerId, introduction, request));
        }
    }

    private void afterCommit(long customerId, Introduction introduction, HttpServletRequest request) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                introduce(customerId, introduction, request);
            }
        });
    }

    /** Of a link that no field has shown, nothing is said unless it counts. */
    private void introduce(long customerId, Introduction introduction, HttpServletRequest request) {
        Optional<Answer> answer = aside.read(() -> referrals.introduce(customerId, introduction));
        if (ReferralCodeField.typed(request).isPresent()
                || answer.filter(Answer::isAccepted).isPresent()) {
            ReferralNotice.leave(request, answer);
        }
    }
}
