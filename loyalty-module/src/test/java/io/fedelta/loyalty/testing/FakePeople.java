package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.referral.Mailbox;
import io.fedelta.loyalty.referral.People;
import io.fedelta.loyalty.referral.Person;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Registered customers in memory, whose orders are those of a bench. */
public final class FakePeople implements People {

    private static final int HIGHEST_ORDER = 500;

    private final ConcurrentSkipListMap<Long, CustomerFacts> customers = new ConcurrentSkipListMap<>();
    private final Map<Long, Set<String>> addresses = new ConcurrentSkipListMap<>();
    private final Map<Long, Set<String>> phones = new ConcurrentSkipListMap<>();
    private final FakeOrders orders;
    private final JdbcTemplate jdbc;

    public FakePeople(FakeOrders orders, JdbcTemplate jdbc) {
        this.orders = orders;
        this.jdbc = jdbc;
    }

    public FakePeople with(long id, String firstName, String lastName, String email) {
        customers.put(id, new CustomerFacts(id, firstName, lastName, Optional.of(email), true, Locale.ENGLISH));
        return this;
    }

    public FakePeople livingAt(long id, String address) {
        addresses.put(id, Set.of(address));
        return this;
    }

    public FakePeople calledAt(long id, String phone) {
        phones.put(id, Set.of(phone));
        return this;
    }

    /** As {@code Customers} gives them. */
    public Map<Long, CustomerFacts> customers(Collection<Long> ids) {
        return ids.stream()
                .distinct()
                .filter(customers::containsKey)
                .collect(Collectors.toMap(Function.identity(), customers::get));
    }

    @Override
    public Optional<Person> find(long customerId) {
        return Optional.ofNullable(customers.get(customerId))
                .map(customer -> new Person(
                        customerId,
                        customer.fullName().toLowerCase(Locale.ROOT),
                        customer.email().map(Mailbox::of).orElse(""),
                        addresses.getOrDefault(customerId, Set.of()),
                        phones.getOrDefault(customerId, Set.of())));
    }

    @Override
    public List<Long> called(String idOrAddress) {
        return customers.values().stream()
                .filter(customer -> customer.email().equals(Optional.of(idOrAddress))
                        || Long.toString(customer.customerId()).equals(idOrAddress))
                .map(CustomerFacts::customerId)
                .toList();
    }

    @Override
    public List<Long> named(String words, int atMost) {
        return customers.values().stream()
                .filter(customer -> customer.fullName().equalsIgnoreCase(words))
                .map(CustomerFacts::customerId)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Long> orders(long customerId, int atMost) {
        return orders.findAll(LongStream.rangeClosed(1, HIGHEST_ORDER).boxed().toList()).stream()
                .filter(order -> order.customerId() == customerId && order.state() == OrderState.SUBMITTED)
                .map(OrderFacts::orderId)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Long> withoutCode(long afterId, int atMost) {
        List<Long> known = jdbc.queryForList("SELECT ACCOUNT_ID FROM LOY_REFERRAL_CODE", Long.class);
        return customers.tailMap(afterId, false).keySet().stream()
                .filter(id -> !known.contains(id))
                .limit(atMost)
                .toList();
    }

    @Override
    public long countWithoutCode() {
        return withoutCode(0, Integer.MAX_VALUE).size();
    }
}
