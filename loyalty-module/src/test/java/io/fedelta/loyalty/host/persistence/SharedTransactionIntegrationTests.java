package io.fedelta.loyalty.host.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Within;
import java.util.UUID;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What we write by JDBC and what the host writes by Hibernate commit together or not at all. */
class SharedTransactionIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Within transactions = new Within(store);
    private final JdbcTemplate jdbc = store.bean("blLoyaltyJdbcTemplate", JdbcTemplate.class);

    @Test
    void jdbc_and_hibernate_writes_roll_back_together() {
        String name = "it-" + UUID.randomUUID();

        transactions.rolledBack(() -> {
            insertByJdbc(name);
            saveCustomer(name);
            store.flush();
        });

        assertThat(messages(name)).isZero();
        assertThat(customers(name)).isZero();
    }

    @Test
    void jdbc_and_hibernate_writes_commit_together() {
        String name = "it-" + UUID.randomUUID();

        transactions.committed(() -> {
            insertByJdbc(name);
            saveCustomer(name);
        });

        assertThat(messages(name)).isOne();
        assertThat(customers(name)).isOne();
    }

    @Test
    void jdbc_sees_what_hibernate_has_flushed_before_it_is_committed() {
        String name = "it-" + UUID.randomUUID();

        transactions.rolledBack(() -> {
            saveCustomer(name);
            store.flush();
            assertThat(customers(name)).isOne();
        });
    }

    @Test
    void a_lost_race_for_a_key_is_told_as_such_and_not_as_a_failure_of_hibernate() {
        String name = "it-" + UUID.randomUUID();
        transactions.committed(() -> insertByJdbc(name));

        assertThatThrownBy(() -> transactions.committed(() -> insertByJdbc(name)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private void insertByJdbc(String id) {
        jdbc.update("""
                INSERT INTO LOY_MESSAGE (MESSAGE_ID, KIND, ACCOUNT_ID, SUBJECT_ID, STATE, ATTEMPTS, NEXT_ATTEMPT_AT,
                    CREATED_AT, CHANGED_AT)
                VALUES (?, 'REWARD_UNLOCKED', 1, ?, 'FAILED', 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)
                """, id.substring(0, 36), id);
    }

    private void saveCustomer(String name) {
        CustomerService service = store.bean("blCustomerService", CustomerService.class);
        Customer customer = service.createCustomerFromId(null);
        customer.setUsername(name);
        service.saveCustomer(customer, false);
    }

    private long messages(String id) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM LOY_MESSAGE WHERE SUBJECT_ID = ?", Long.class, id);
    }

    private long customers(String name) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM BLC_CUSTOMER WHERE USER_NAME = ?", Long.class, name);
    }
}
