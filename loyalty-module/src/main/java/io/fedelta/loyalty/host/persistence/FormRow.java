package io.fedelta.loyalty.host.persistence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A form of which there is one row has it whenever the store runs, also where Hibernate created its table anew: see
 * {@link SettingsRow}.
 */
public class FormRow implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(FormRow.class);

    private final JdbcTemplate jdbc;
    private final String table;
    private final String insert;

    /** @param insert the statement that adds the row */
    public FormRow(JdbcTemplate jdbc, String table, String insert) {
        this.jdbc = jdbc;
        this.table = table;
        this.insert = insert;
    }

    @Override
    public void afterPropertiesSet() {
        try {
            if (jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class) == 0) {
                jdbc.update(insert);
            }
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node that started at the same moment has inserted the row of {}", table, e);
        } catch (DataAccessException e) {
            LOG.error("{} cannot be read; the shop starts without it", table, e);
        }
    }
}
