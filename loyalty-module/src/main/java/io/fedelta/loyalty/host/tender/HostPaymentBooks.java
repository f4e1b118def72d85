package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.tender.PaymentBooks;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The host's orders and payments in SQL, past every cache. Archived payments are the host's way of deleting. */
public class HostPaymentBooks implements PaymentBooks {

    private static final String GATEWAYS = TenderGatewayType.ALL.stream()
            .map(PaymentGatewayType::getType)
            .collect(Collectors.joining("', '", "'", "'"));

    private static final String READ = """
            SELECT o.ORDER_ID, o.ORDER_STATUS, p.REFERENCE_NUMBER, COUNT(p.ORDER_PAYMENT_ID) AS PAYMENTS,
                SUM(ABS(t.TRANSACTION_AMOUNT)) AS RETURNED
            FROM BLC_ORDER o
            LEFT JOIN BLC_ORDER_PAYMENT p ON p.ORDER_ID = o.ORDER_ID AND p.GATEWAY_TYPE IN (%s)
                AND COALESCE(p.ARCHIVED, 'N') <> 'Y'
            LEFT JOIN BLC_ORDER_PAYMENT_TRANSACTION t ON t.ORDER_PAYMENT = p.ORDER_PAYMENT_ID
                AND t.TRANSACTION_TYPE IN ('REFUND', 'VOID') AND t.SUCCESS = TRUE AND COALESCE(t.ARCHIVED, 'N') <> 'Y'
            WHERE o.ORDER_ID IN (%s) GROUP BY o.ORDER_ID, o.ORDER_STATUS, p.REFERENCE_NUMBER""";

    private final JdbcTemplate jdbc;

    public HostPaymentBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, OrderBooks> read(Collection<Long> orderIds) {
        Map<Long, Boolean> submitted = new HashMap<>();
        Map<Long, Map<String, BigDecimal>> returned = new HashMap<>();
        RowCallbackHandler row = found -> add(found, submitted, returned);
        String marks = String.join(", ", Collections.nCopies(orderIds.size(), "?"));
        jdbc.query(READ.formatted(GATEWAYS, marks), row, orderIds.toArray());
        Map<Long, OrderBooks> books = new HashMap<>();
        submitted.forEach((orderId, placed) -> books.put(orderId, new OrderBooks(placed, returned.get(orderId))));
        return books;
    }

    private static void add(ResultSet row, Map<Long, Boolean> submitted, Map<Long, Map<String, BigDecimal>> returned)
            throws SQLException {
        long orderId = row.getLong("ORDER_ID");
        submitted.put(orderId, "SUBMITTED".equals(row.getString("ORDER_STATUS")));
        Map<String, BigDecimal> ofOrder = returned.computeIfAbsent(orderId, id -> new HashMap<>());
        String holdId = Objects.requireNonNullElse(row.getString("REFERENCE_NUMBER"), "");
        BigDecimal amount = row.getBigDecimal("RETURNED");
        if (row.getLong("PAYMENTS") > 0) {
            ofOrder.put(holdId, amount == null ? BigDecimal.ZERO : amount);
        }
    }
}
