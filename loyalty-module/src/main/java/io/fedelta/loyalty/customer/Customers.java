package io.fedelta.loyalty.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The host's customers, by the id that is also their account's. Bean {@code blLoyaltyCustomers}. */
public interface Customers {

    /** By id, in one query; customers that are gone are missing. */
    Map<Long, CustomerFacts> find(Collection<Long> customerIds);

    default Optional<CustomerFacts> find(long customerId) {
        return Optional.ofNullable(find(List.of(customerId)).get(customerId));
    }
}
