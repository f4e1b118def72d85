package io.fedelta.loyalty.demo.samples;

import java.util.Optional;
import org.broadleafcommerce.profile.core.dao.RoleDao;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerRoleImpl;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers made-up customers as the store would, but without its welcome mail: they came months ago. Guests stay
 * without an account.
 */
public class SampleCustomers {
    static final String PASSWORD = "studio";

    private final CustomerService customers;
    private final RoleDao roles;
    private final TransactionTemplate transaction;

    public SampleCustomers(CustomerService customers, RoleDao roles, PlatformTransactionManager transactions) {
        this.customers = customers;
        this.roles = roles;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<Customer> find(SampleMember member) {
        return Optional.ofNullable(customers.readCustomerByUsername(member.email(), false));
    }

    Customer register(SampleMember member) {
        return transaction.execute(status -> {
            Customer saved = customers.saveCustomer(newCustomer(member), true);
            CustomerRoleImpl membership = new CustomerRoleImpl();
            membership.setCustomer(saved);
            membership.setRole(roles.readRoleByName("ROLE_USER"));
            roles.addRoleToCustomer(membership);
            return saved;
        });
    }

    boolean isKnownGuest(SampleMember guest) {
        return customers.readCustomerByEmail(guest.email()) != null;
    }

    /** A customer of one order, named as the host names visitors. */
    Customer visit(SampleMember guest) {
        return transaction.execute(status -> {
            Customer visitor = customers.createNewCustomer();
            visitor.setUsername(String.valueOf(visitor.getId()));
            visitor.setEmailAddress(guest.email());
            return customers.saveCustomer(visitor, false);
        });
    }

    private Customer newCustomer(SampleMember member) {
        Customer customer = customers.createNewCustomer();
        customer.setUsername(member.email());
        customer.setEmailAddress(member.email());
        customer.setFirstName(member.firstName());
        customer.setLastName(member.lastName());
        customer.setUnencodedPassword(PASSWORD);
        return customer;
    }
}
