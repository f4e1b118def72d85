package io.fedelta.loyalty.erasure.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.erasure.dao.ErasureRows;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The host's customers but for those who were erased: whoever copies names asks here. */
public class NamedCustomers implements Customers {

    private final Customers all;
    private final ErasureRows erasures;

    public NamedCustomers(Customers all, JdbcTemplate jdbc) {
        this.all = all;
        this.erasures = new ErasureRows(jdbc);
    }

    @Override
    public Map<Long, CustomerFacts> find(Collection<Long> customerIds) {
        Set<Long> named = new HashSet<>(customerIds);
        named.removeAll(erasures.erased(customerIds));
        return all.find(named);
    }
}
