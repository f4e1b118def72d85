package io.fedelta.loyalty.site.mail;

import io.fedelta.loyalty.consent.Consent;
import io.fedelta.loyalty.consent.Consent.Origin;
import io.fedelta.loyalty.consent.service.Consents;
import io.fedelta.loyalty.site.Aside;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.core.service.listener.PostRegistrationObserver;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.WebRequest;

/**
 * Keeps the consent to advertising that our fragment asks for in a store's registration form, once the registration is
 * committed. What cannot be kept counts as not given: nobody's registration fails for it.
 */
public class RegistrationConsent implements PostRegistrationObserver, InitializingBean {

    static final String PARAMETER = "loyaltyConsent";

    private final CustomerService customers;
    private final Consents consents;
    private final ConsentWords words;
    private final Aside aside;

    public RegistrationConsent(CustomerService customers, Consents consents, ConsentWords words, Aside aside) {
        this.customers = customers;
        this.consents = consents;
        this.words = words;
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
        boolean given = request != null && Boolean.parseBoolean(request.getParameter(PARAMETER));
        if (given && TransactionSynchronizationManager.isSynchronizationActive()) {
            sayAfterCommit(words.said(customer.getId(), true, Origin.REGISTRATION));
        }
    }

    private void sayAfterCommit(Consent consent) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                aside.read(() -> {
                    consents.say(consent);
                    return consent;
                });
            }
        });
    }
}
