package io.fedelta.loyalty.host.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.host.persistence.SchemaMigration;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LoyaltyVerifyIntegrationTests {

    private static final String URL = "jdbc:hsqldb:mem:verify;hsqldb.tx=mvcc";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(URL, "SA", ""));

    @BeforeEach
    void a_shop_without_orders() {
        jdbc.execute("DROP SCHEMA PUBLIC CASCADE");
        SchemaMigration.migrate(jdbc.getDataSource());
        List.of(
                        "CREATE TABLE BLC_ORDER (ORDER_ID BIGINT, ORDER_STATUS VARCHAR(255), SUBMIT_DATE TIMESTAMP, DATE_UPDATED TIMESTAMP)",
                        "CREATE TABLE BLC_ORDER_PAYMENT (ORDER_PAYMENT_ID BIGINT, ORDER_ID BIGINT, ARCHIVED CHAR(1), GATEWAY_TYPE VARCHAR(255), REFERENCE_NUMBER VARCHAR(255))",
                        "CREATE TABLE BLC_ORDER_PAYMENT_TRANSACTION (PAYMENT_TRANSACTION_ID BIGINT, ORDER_PAYMENT BIGINT, TRANSACTION_AMOUNT NUMERIC(19, 5),"
                                + " TRANSACTION_TYPE VARCHAR(255), SUCCESS BOOLEAN, ARCHIVED CHAR(1), DATE_RECORDED TIMESTAMP)",
                        "CREATE TABLE BLC_OFFER_CODE (OFFER_CODE_ID BIGINT)",
                        "CREATE TABLE BLC_ORDER_OFFER_CODE_XREF (ORDER_ID BIGINT, OFFER_CODE_ID BIGINT)",
                        "CREATE TABLE BLC_ORDER_ADJUSTMENT (ORDER_ID BIGINT, OFFER_ID BIGINT)")
                .forEach(jdbc::execute);
    }

    @Test
    void a_healthy_shop_ends_with_0() {
        assertThat(run(URL, "SA", "")).isZero();
        assertThat(out.toString()).matches("\\d+ checks, 0 findings\\R");
    }

    @Test
    void a_finding_is_a_line_and_ends_with_1() {
        jdbc.update(
                "INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT) VALUES (7, 5, 0, 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");

        assertThat(run(URL, "SA", "")).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("balance-is-sum: account 7 has 5 lifetime and 0 spendable points")
                .contains("2 findings");
    }

    @Test
    void a_database_that_cannot_be_read_ends_with_2() {
        assertThat(run("jdbc:hsqldb:mem:empty", "SA", "")).isEqualTo(2);
        assertThat(run("jdbc:nosuch:database", "SA", "")).isEqualTo(2);
        assertThat(run("", "SA", "")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Usage:").contains("could not be checked");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return LoyaltyVerify.run(arguments, new PrintStream(out, true), new PrintStream(err, true));
    }
}
