package io.fedelta.loyalty.testing;

import java.sql.Types;
import org.hibernate.dialect.MySQL5InnoDBDialect;

/**
 * The host's own moments to the millisecond, as on other databases: Hibernate's columns there hold whole seconds, and
 * of what a test does within one second an order would seem to come before the rules that were published for it.
 */
public class MariaDbDialect extends MySQL5InnoDBDialect {

    public MariaDbDialect() {
        registerColumnType(Types.TIMESTAMP, "datetime(3)");
    }
}
