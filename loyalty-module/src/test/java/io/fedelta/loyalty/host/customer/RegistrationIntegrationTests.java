package io.fedelta.loyalty.host.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.BrokenTable;
import io.fedelta.loyalty.testing.BrokenTable.Fault;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.worker.RecurringTask;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The host's own registration, in a running store. */
class RegistrationIntegrationTests {

    private static final BonusRules FIFTY =
            new BonusRules(true, 50, BonusRules.Birthday.NOTHING, 50, BigDecimal.valueOf(2));

    private final BroadleafStore store = BroadleafStore.running();
    private final Loyalty loyalty = new Loyalty(store);

    @BeforeEach
    void the_welcome_bonus_is_on() {
        new Shop(store);
        loyalty.jdbc()
                .update(
                        "INSERT INTO BLC_ROLE (ROLE_ID, ROLE_NAME) SELECT 1, 'ROLE_USER' FROM BLC_ROLE HAVING COUNT(*) = 0");
        loyalty.ruled(LoyaltyBench.rules("1").withBonuses(FIFTY));
    }

    @AfterEach
    void other_tests_know_no_welcome() {
        loyalty.ruled(LoyaltyBench.rules("1"));
    }

    @Test
    void who_registers_is_welcomed_a_moment_later_and_once() {
        long luca = register();
        waitFor(luca);
        catchUp(luca);
        assertThat(loyalty.entries(luca)).hasSize(1);
        assertThat(loyalty.points(luca)).isEqualTo(50);
    }

    static Stream<Arguments> everyTableInEveryWay() {
        return Stream.of("LOY_WELCOME", "LOY_RULE_VERSION", "LOY_ACCOUNT", "LOY_ENTRY", "LOY_MEMBER")
                .flatMap(table -> Stream.of(Fault.values()).map(fault -> Arguments.of(table, fault)));
    }

    @ParameterizedTest
    @MethodSource("everyTableInEveryWay")
    void loyalty_trouble_never_fails_or_slows_a_registration(String table, Fault fault) throws Exception {
        long luca;
        try (BrokenTable broken = new BrokenTable(table, fault)) {
            Instant start = Instant.now();
            luca = register();
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
        catchUp(luca);
        waitFor(luca);
        assertThat(loyalty.points(luca)).isEqualTo(50);
    }

    private long register() {
        return store.inRequest(() -> {
            CustomerService customers = store.bean("blCustomerService", CustomerService.class);
            Customer customer = customers.createCustomerFromId(null);
            customer.setUsername("luca-" + UUID.randomUUID() + "@example.org");
            customer.setEmailAddress(customer.getUsername());
            customer.setFirstName("Luca");
            return customers.registerCustomer(customer, "studio12", "studio12").getId();
        });
    }

    /** What the recurring catch-up does two minutes later. */
    private void catchUp(long customerId) {
        loyalty.jdbc()
                .update("UPDATE LOY_RULE_VERSION SET VALID_FROM = VALID_FROM - INTERVAL '10' MINUTE WHERE VERSION_NO ="
                        + " (SELECT MAX(VERSION_NO) FROM LOY_RULE_VERSION)");
        loyalty.jdbc()
                .update(
                        "UPDATE BLC_CUSTOMER SET DATE_CREATED = DATE_CREATED - INTERVAL '5' MINUTE WHERE CUSTOMER_ID = ?",
                        customerId);
        store.bean("blLoyaltyWelcomeCatchUp", RecurringTask.class).run();
    }

    private void waitFor(long customerId) {
        for (int look = 0; look < 200 && loyalty.points(customerId) == 0; look++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
