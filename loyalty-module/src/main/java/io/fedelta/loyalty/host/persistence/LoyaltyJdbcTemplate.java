package io.fedelta.loyalty.host.persistence;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Spring's template, for which a broken unique key is a {@code DuplicateKeyException} on MariaDB as well: Spring 3.2
 * knows its error codes, but by the name of MySQL only.
 */
public class LoyaltyJdbcTemplate extends JdbcTemplate {

    private static final Logger LOG = LoggerFactory.getLogger(LoyaltyJdbcTemplate.class);
    private static final String MARIADB = "MariaDB";
    private static final String MARIADB_FOR_SPRING = "MySQL";

    public LoyaltyJdbcTemplate(DataSource dataSource) {
        super(dataSource);
        setExceptionTranslator(new ByProduct(dataSource));
    }

    /** Looks for the product's name with the first error: a store may start while its database does not answer. */
    private static final class ByProduct implements SQLExceptionTranslator {
        private final DataSource dataSource;
        private volatile SQLExceptionTranslator translator;

        ByProduct(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        public DataAccessException translate(String task, String sql, SQLException error) {
            return translator().translate(task, sql, error);
        }

        private SQLExceptionTranslator translator() {
            try {
                if (translator == null) {
                    translator = new SQLErrorCodeSQLExceptionTranslator(productName());
                }
                return translator;
            } catch (MetaDataAccessException e) {
                LOG.warn("The database does not tell its name; errors are told apart by their SQL states", e);
                return new SQLStateSQLExceptionTranslator();
            }
        }

        /** Asked on the transaction's own connection, as Spring does: the pool may have no other left. */
        private String productName() throws MetaDataAccessException {
            Object name = JdbcUtils.extractDatabaseMetaData(dataSource, "getDatabaseProductName");
            return MARIADB.equals(name) ? MARIADB_FOR_SPRING : JdbcUtils.commonDatabaseName((String) name);
        }
    }
}
