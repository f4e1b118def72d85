package io.fedelta.loyalty.host.customer;

import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.session.ListedSession;
import io.fedelta.loyalty.session.SessionFilter;
import io.fedelta.loyalty.session.SessionList;
import io.fedelta.loyalty.session.dao.SessionRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Our sessions joined with the host's customers and orders. A session whose customer or order is gone is still a row.
 */
public final class CustomerSessions implements SessionList {

    private static final String FROM = """
             FROM LOY_SESSION s LEFT JOIN BLC_CUSTOMER C ON C.CUSTOMER_ID = s.ACCOUNT_ID
            LEFT JOIN BLC_ORDER O ON O.ORDER_ID = s.ORDER_ID""";
    private static final String ROWS =
            "SELECT " + SessionRow.COLUMNS + ", C.FIRST_NAME, C.LAST_NAME, C.EMAIL_ADDRESS, O.ORDER_NUMBER" + FROM;
    private static final String NEWEST_FIRST =
            " ORDER BY s.SUBMITTED_AT DESC, s.ORDER_ID DESC, s.ORDER_ITEM_ID, s.UNIT_NO, s.SESSION_ID LIMIT ? OFFSET ?";

    private final JdbcOperations jdbc;

    public CustomerSessions(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<ListedSession> find(SessionFilter filter, int page, int size) {
        int number = Math.max(0, page);
        int rows = Math.min(Math.max(1, size), Page.LARGEST);
        SessionConditions where = SessionConditions.of(filter);
        long total = jdbc.queryForObject("SELECT COUNT(*)" + FROM + where.sql(), Long.class, where.values());
        long first = (long) number * rows;
        return new Page<>(first < total ? rows(where, first, rows) : List.of(), number, rows, total);
    }

    private List<ListedSession> rows(SessionConditions where, long first, int rows) {
        return jdbc.query(ROWS + where.sql() + NEWEST_FIRST, (row, i) -> listed(row), where.values((long) rows, first));
    }

    private static ListedSession listed(ResultSet row) throws SQLException {
        return new ListedSession(
                SessionRow.read(row),
                Stream.of(row.getString("FIRST_NAME"), row.getString("LAST_NAME"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")),
                Objects.requireNonNullElse(row.getString("EMAIL_ADDRESS"), ""),
                Objects.requireNonNullElse(row.getString("ORDER_NUMBER"), ""));
    }
}
