package io.fedelta.loyalty.admin.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.TestDatabase;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import javax.sql.DataSource;
import org.broadleafcommerce.core.payment.domain.PaymentTransactionImpl;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class PostgresqlIndexesSqlTests {

    /** The table and the column are the host's own words, so that a later host that renames them is noticed. */
    @Test
    void the_script_indexes_the_payment_of_the_host_s_transactions() throws Exception {
        String table = PaymentTransactionImpl.class.getAnnotation(Table.class).name();
        String column = PaymentTransactionImpl.class
                .getDeclaredField("orderPayment")
                .getAnnotation(JoinColumn.class)
                .name();
        DataSource database = TestDatabase.HSQLDB.fresh();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("CREATE TABLE " + table + " (PAYMENT_TRANSACTION_ID BIGINT PRIMARY KEY, " + column + " BIGINT)");

        ResourceDatabasePopulator script = new ResourceDatabasePopulator();
        script.addScript(new ClassPathResource("io/fedelta/loyalty/install/postgresql-indexes.sql"));
        DatabasePopulatorUtils.execute(script, database);

        assertThat(jdbc.queryForList(
                        "SELECT TABLE_NAME || '.' || COLUMN_NAME FROM INFORMATION_SCHEMA.SYSTEM_INDEXINFO"
                                + " WHERE INDEX_NAME = 'ORDER_TRANSACTION_PAYMENT_IX'",
                        String.class))
                .containsExactly(table + "." + column);
    }
}
