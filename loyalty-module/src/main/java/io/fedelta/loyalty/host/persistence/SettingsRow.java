package io.fedelta.loyalty.host.persistence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The merchant's form has its one row whenever the store runs. The migration inserts it; but a store that lets
 * Hibernate create its tables anew, as Broadleaf's demo does while it is developed, drops this mapped one with the
 * others, and Hibernate's own table has no defaults: each column is named here.
 */
public class SettingsRow implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsRow.class);
    private static final String INSERT = """
            INSERT INTO LOY_SETTINGS (SETTINGS_ID, ENABLED, PAYMENT_POINTS, RATIO, INCLUDE_TAX, INCLUDE_SHIPPING,
                INCLUDE_FEES, INCLUDE_GIFT_CARD_ITEMS, SUBTRACT_LOYALTY_TENDERS, CASH_ON_DELIVERY_COUNTS, REWARD_MAILS,
                SESSION_POINTS, BELOW_ZERO, STACKING, WELCOME, WELCOME_POINTS, BIRTHDAY, BIRTHDAY_POINTS,
                BIRTHDAY_MULTIPLIER, TIERS, TIERS_BY, TIER_WINDOW_MONTHS, TIER_GRACE_DAYS, TIER_MAILS, BANNER, OWN_RANK,
                GUEST_CLAIMS, GUEST_CLAIM_DAYS, EARLY_ACCESS, EDITION)
            VALUES (1, FALSE, TRUE, 1, FALSE, FALSE, FALSE, FALSE, TRUE, FALSE, TRUE, TRUE, TRUE, FALSE, FALSE, 50,
                'NOTHING', 50, 2, FALSE, 'POINTS', 12, 30, TRUE, FALSE, FALSE, TRUE, 60, TRUE, 0)
            """;

    private final JdbcTemplate jdbc;

    public SettingsRow(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        try {
            insertIfMissing();
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node that started at the same moment has inserted the settings", e);
        } catch (DataAccessException e) {
            LOG.error("The loyalty settings cannot be read; the shop starts without them", e);
        }
    }

    private void insertIfMissing() {
        if (jdbc.queryForObject("SELECT COUNT(*) FROM LOY_SETTINGS", Long.class) == 0) {
            jdbc.update(INSERT);
        }
    }
}
