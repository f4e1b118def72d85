package io.fedelta.loyalty.host.guest;

import io.fedelta.loyalty.guest.GuestOrder;
import io.fedelta.loyalty.guest.GuestOrders;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds orders by the host's index on their address. It knows an address as the guest has typed it, so three ways of
 * typing are asked for: the customer's own, all small, and with the capital that telephones begin with.
 */
public class BroadleafGuestOrders implements GuestOrders {

    private static final String WAITING = """
            SELECT o.ORDER_ID, o.CUSTOMER_ID FROM BLC_ORDER o JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = o.ORDER_ID
            WHERE o.EMAIL_ADDRESS IN (?, ?, ?) AND o.ORDER_STATUS = 'SUBMITTED' AND o.SUBMIT_DATE >= ?
            AND d.REASON = 'GUEST' AND d.LOST = FALSE
            ORDER BY o.SUBMIT_DATE, o.ORDER_ID LIMIT ?""";

    private final JdbcTemplate jdbc;

    public BroadleafGuestOrders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<GuestOrder> find(String address, Instant submittedFrom, int atMost) {
        String small = address.toLowerCase(Locale.ROOT);
        return jdbc.query(
                WAITING,
                (row, i) -> new GuestOrder(row.getLong("ORDER_ID"), row.getLong("CUSTOMER_ID")),
                address,
                small,
                capitalised(small),
                Timestamp.from(submittedFrom),
                atMost);
    }

    private static String capitalised(String address) {
        return address.isEmpty() ? address : address.substring(0, 1).toUpperCase(Locale.ROOT) + address.substring(1);
    }
}
