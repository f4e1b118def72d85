package io.fedelta.loyalty.host.customer;

import io.fedelta.loyalty.ranking.FoundNames;
import io.fedelta.loyalty.ranking.NameSearch;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What looks like an e-mail address is looked up as one, by the host's index; the rest is left to the search for names.
 */
public final class AddressSearch implements NameSearch {

    private static final String OWNERS =
            "SELECT CUSTOMER_ID FROM BLC_CUSTOMER WHERE EMAIL_ADDRESS = ? OR EMAIL_ADDRESS = ? ORDER BY CUSTOMER_ID LIMIT ?";

    private static final int AT_MOST = 1000;

    private final JdbcTemplate jdbc;
    private final NameSearch names;

    public AddressSearch(JdbcTemplate jdbc, NameSearch names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    @Override
    public FoundNames find(String typed) {
        return typed.contains("@") ? owners(typed) : names.find(typed);
    }

    private FoundNames owners(String address) {
        List<Long> ids = jdbc.queryForList(OWNERS, Long.class, address, address.toLowerCase(Locale.ROOT), AT_MOST);
        return new FoundNames.Accounts(ids, ids.size(), false);
    }
}
