package io.fedelta.loyalty.host.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.comparison.CustomerShare;
import io.fedelta.loyalty.comparison.GroupFigures;
import io.fedelta.loyalty.comparison.dao.ComparisonRows;
import io.fedelta.loyalty.comparison.service.ComparisonTask;
import io.fedelta.loyalty.host.persistence.LoyaltyJdbcTemplate;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.transaction.RetryingTransactions;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Orders in a table like the host's, counted as the nightly job does. */
class OrderFiguresIntegrationTests {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private JdbcTemplate jdbc;
    private ComparisonRows rows;
    private ComparisonTask task;
    private final MovableClock clock = new MovableClock();
    private long lastOrder;

    private void open(TestDatabase database) {
        DataSource dataSource = database.fresh();
        jdbc = new LoyaltyJdbcTemplate(dataSource);
        jdbc.execute("CREATE TABLE BLC_ORDER (ORDER_ID BIGINT PRIMARY KEY, CUSTOMER_ID BIGINT NOT NULL,"
                + " EMAIL_ADDRESS VARCHAR(255), ORDER_STATUS VARCHAR(255), CURRENCY_CODE VARCHAR(255),"
                + " ORDER_TOTAL NUMERIC(19, 5), SUBMIT_DATE TIMESTAMP)");
        rows = new ComparisonRows(jdbc);
        task = new ComparisonTask(
                new BroadleafOrderFigures(jdbc),
                rows,
                new RetryingTransactions(new DataSourceTransactionManager(dataSource)),
                Period.ofMonths(12),
                clock,
                ZoneOffset.UTC);
    }

    private void order(long customer, String address, String total, String submitted) {
        order(customer, address, total, submitted, "SUBMITTED");
    }

    private void order(long customer, String address, String total, String submitted, String status) {
        jdbc.update(
                "INSERT INTO BLC_ORDER VALUES (?, ?, ?, ?, 'EUR', ?, ?)",
                ++lastOrder,
                customer,
                address,
                status,
                new BigDecimal(total),
                Timestamp.from(Instant.parse(submitted + "T12:00:00Z")));
    }

    private void account(long customer, long points, String opened) {
        jdbc.update(
                """
                INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                VALUES (?, ?, 0, 1, ?, ?)""",
                customer,
                points,
                Timestamp.valueOf(opened + " 09:00:00"),
                Timestamp.valueOf(opened + " 09:00:00"));
    }

    private static GroupFigures euros(boolean members, long customers, long returned, long orders, String turnover) {
        return new GroupFigures("EUR", members, customers, returned, orders, new BigDecimal(turnover), BigDecimal.ZERO);
    }

    private List<GroupFigures> since(YearMonth month) {
        return rows.since(month).stream()
                .map(group -> new GroupFigures(
                        group.currency(),
                        group.members(),
                        group.customers(),
                        group.returned(),
                        group.orders(),
                        group.turnover().stripTrailingZeros().setScale(0),
                        group.cashback().stripTrailingZeros()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void members_stand_beside_others_and_guests_are_known_by_their_address(TestDatabase database) {
        open(database);
        account(1, 50, "2025-12-20");
        account(2, 0, "2026-02-10");
        order(1, "anna@example.com", "40", "2025-12-24");
        order(1, "anna@example.com", "100", "2026-01-10");
        order(1, "anna@example.com", "50", "2026-01-20");
        order(2, "bob@example.com", "30", "2026-01-15");
        order(100, "guest@example.com", "20", "2026-01-05");
        order(101, "guest@example.com", "10", "2026-01-25");
        order(102, "else@example.com", "999", "2026-01-25", "CANCELLED");
        task.run();
        assertThat(since(JANUARY)).containsExactly(euros(true, 1, 1, 2, "150"), euros(false, 3, 1, 3, "60"));
        assertThat(rows.shares(LocalDate.parse("2026-03-01")))
                .containsExactly(new CustomerShare(LocalDate.parse("2026-03-01"), 3, 1));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void cashback_counts_for_members_once_it_is_not_taken_back(TestDatabase database) {
        open(database);
        account(1, 50, "2025-12-20");
        order(1, "anna@example.com", "100", "2026-02-10");
        cashback("a", 1, "5", "1", "AVAILABLE");
        cashback("b", 2, "3", "0", "CANCELLED");
        task.run();
        assertThat(since(YearMonth.of(2026, 2)))
                .extracting(GroupFigures::cashback)
                .containsExactly(new BigDecimal("4"));
    }

    private void cashback(String id, long order, String amount, String taken, String state) {
        Timestamp earned = Timestamp.valueOf("2026-02-11 09:00:00");
        jdbc.update("""
                INSERT INTO LOY_CASHBACK (EARNING_ID, ACCOUNT_ID, KIND, ORDER_ID, CYCLE_NO, CURRENCY_CODE, AMOUNT, BASE,
                    TAKEN_BACK, STATE, RULE_VERSION, EARNED_AT, AVAILABLE_AT)
                VALUES (?, 1, 'ORDER', ?, 0, 'EUR', ?, 100, ?, ?, 1, ?, ?)""", id, order, new BigDecimal(amount), new BigDecimal(taken), state, earned, earned);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_first_night_counts_two_years_and_later_ones_what_may_have_changed(TestDatabase database) {
        open(database);
        order(1, "anna@example.com", "40", "2025-12-24");
        order(1, "anna@example.com", "40", "2026-03-01");
        task.run();
        assertThat(rows.counted()).hasSize(24);
        jdbc.update("UPDATE BLC_ORDER SET ORDER_STATUS = 'CANCELLED'");
        clock.set(Instant.parse("2026-03-02T03:40:00Z"));
        task.run();
        assertThat(rows.counted().values().stream()
                        .filter(clock.instant()::equals)
                        .count())
                .as("this month, the last one and one of long ago")
                .isEqualTo(3);
        assertThat(since(YearMonth.of(2026, 3))).isEmpty();
        assertThat(since(YearMonth.of(2025, 12))).hasSize(1);
    }
}
