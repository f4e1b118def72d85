package io.fedelta.loyalty.host.customer;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.host.persistence.IdQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads just the columns needed, so that a list of members costs one query and no entity. */
public class BroadleafCustomers implements Customers {

    private static final String COLUMNS = """
            SELECT CUSTOMER_ID, FIRST_NAME, LAST_NAME, EMAIL_ADDRESS, IS_REGISTERED, LOCALE_CODE
            FROM BLC_CUSTOMER WHERE CUSTOMER_ID IN\s""";

    private final IdQuery query;
    private final LocaleService locales;

    public BroadleafCustomers(JdbcTemplate jdbc, LocaleService locales) {
        this.query = new IdQuery(jdbc, COLUMNS);
        this.locales = locales;
    }

    @Override
    public Map<Long, CustomerFacts> find(Collection<Long> customerIds) {
        return query.map(customerIds, (row, number) -> facts(row));
    }

    private CustomerFacts facts(ResultSet row) throws SQLException {
        return new CustomerFacts(
                row.getLong("CUSTOMER_ID"),
                text(row.getString("FIRST_NAME")),
                text(row.getString("LAST_NAME")),
                Optional.of(text(row.getString("EMAIL_ADDRESS"))).filter(address -> !address.isEmpty()),
                row.getBoolean("IS_REGISTERED"),
                locale(text(row.getString("LOCALE_CODE"))));
    }

    private Locale locale(String code) {
        if (!code.isEmpty()) {
            return Locale.forLanguageTag(code.replace('_', '-'));
        }
        return Optional.ofNullable(locales.findDefaultLocale())
                .map(preset -> Locale.forLanguageTag(preset.getLocaleCode().replace('_', '-')))
                .orElseGet(Locale::getDefault);
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
