package io.fedelta.loyalty.host.verification;

import io.fedelta.loyalty.host.tender.TenderGatewayType;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.verification.service.Check;
import io.fedelta.loyalty.verification.service.SqlCheck;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.payment.PaymentGatewayType;

/** What holds have spent and given back is what the host's payments say. */
final class TenderBookChecks {

    /** Orders of any age are looked at once a day, and the whole history takes its time. */
    private static final Duration REFUND_TAKES = Duration.ofHours(25);

    private static final String OURS = TenderGatewayType.ALL.stream()
            .map(PaymentGatewayType::getType)
            .collect(Collectors.joining("', '", "('", "')"));

    private static final String RETURNED = """
            LEFT JOIN (
                SELECT ORDER_PAYMENT, SUM(ABS(TRANSACTION_AMOUNT)) AS AMOUNT, MAX(DATE_RECORDED) AS NEWEST
                FROM BLC_ORDER_PAYMENT_TRANSACTION
                WHERE TRANSACTION_TYPE IN ('REFUND', 'VOID') AND SUCCESS = TRUE AND COALESCE(ARCHIVED, 'N') <> 'Y'
                GROUP BY ORDER_PAYMENT) r ON r.ORDER_PAYMENT = p.ORDER_PAYMENT_ID
            """;

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "tender-payment-has-hold",
                    "payment %s of order %s took %s by hold %s, which is %s with %s",
                    """
                    SELECT p.ORDER_PAYMENT_ID, p.ORDER_ID, t.TRANSACTION_AMOUNT, p.REFERENCE_NUMBER, h.STATE, h.AMOUNT
                    FROM BLC_ORDER_PAYMENT p
                    JOIN BLC_ORDER o ON o.ORDER_ID = p.ORDER_ID AND o.ORDER_STATUS = 'SUBMITTED'
                    JOIN BLC_ORDER_PAYMENT_TRANSACTION t ON t.ORDER_PAYMENT = p.ORDER_PAYMENT_ID
                        AND t.TRANSACTION_TYPE = 'AUTHORIZE_AND_CAPTURE' AND t.SUCCESS = TRUE
                    LEFT JOIN LOY_HOLD h ON h.HOLD_ID = p.REFERENCE_NUMBER AND h.ORDER_ID = p.ORDER_ID
                    WHERE p.GATEWAY_TYPE IN %s AND COALESCE(p.ARCHIVED, 'N') <> 'Y' AND COALESCE(t.ARCHIVED, 'N') <> 'Y'
                    AND (h.HOLD_ID IS NULL OR h.STATE <> 'CONFIRMED' OR h.AMOUNT <> t.TRANSACTION_AMOUNT)""".formatted(OURS)),
            SqlCheck.of("settled-hold-pays-an-order", "hold %s is spent, but pays nothing of order %s", """
                    SELECT h.HOLD_ID, h.ORDER_ID FROM LOY_HOLD h
                    LEFT JOIN BLC_ORDER o ON o.ORDER_ID = h.ORDER_ID AND o.ORDER_STATUS = 'SUBMITTED'
                    LEFT JOIN BLC_ORDER_PAYMENT p ON p.ORDER_ID = o.ORDER_ID AND p.REFERENCE_NUMBER = h.HOLD_ID
                        AND COALESCE(p.ARCHIVED, 'N') <> 'Y'
                    WHERE h.STATE = 'CONFIRMED' AND h.DUE_AT IS NULL AND p.ORDER_PAYMENT_ID IS NULL"""),
            new SqlCheck(
                    "booked-refund-is-given-back",
                    "%s of hold %s went back by the books of order %s, but %s did",
                    """
                    SELECT r.AMOUNT, h.HOLD_ID, h.ORDER_ID, h.REFUNDED FROM LOY_HOLD h
                    JOIN BLC_ORDER_PAYMENT p ON p.REFERENCE_NUMBER = h.HOLD_ID AND COALESCE(p.ARCHIVED, 'N') <> 'Y'
                    """ + RETURNED + "WHERE h.STATE = 'CONFIRMED' AND r.AMOUNT > h.REFUNDED AND h.REFUNDED < h.AMOUNT"
                            + " AND r.NEWEST < ?",
                    Optional.of(REFUND_TAKES),
                    Timestamp::from),
            new SqlCheck(
                    "given-back-is-booked",
                    "%s of hold %s went back, but %s by the books of order %s",
                    """
                    SELECT h.REFUNDED, h.HOLD_ID, COALESCE(r.AMOUNT, 0), h.ORDER_ID FROM LOY_HOLD h
                    JOIN BLC_ORDER_PAYMENT p ON p.REFERENCE_NUMBER = h.HOLD_ID AND COALESCE(p.ARCHIVED, 'N') <> 'Y'
                    """ + RETURNED
                            + "WHERE h.STATE = 'CONFIRMED' AND h.REFUNDED > COALESCE(r.AMOUNT, 0) AND h.CHANGED_AT < ?",
                    Optional.of(Duration.ofHours(1)),
                    Moments::column));

    private TenderBookChecks() {}
}
