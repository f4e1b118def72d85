package io.fedelta.loyalty.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** What a merchant asks for. Amounts are in the order's currency; {@link ActionPlan} holds them against the order. */
public sealed interface OrderCommand {

    ActionKind kind();

    /** Units of order items that this gives back. */
    default Map<Long, Integer> units() {
        return Map.of();
    }

    /** @param memo the merchant's own words, such as the number of a receipt; may be empty */
    record RecordPayment(BigDecimal amount, Instant receivedAt, PaymentMethod method, String memo)
            implements OrderCommand {
        @Override
        public ActionKind kind() {
            return ActionKind.RECORD;
        }
    }

    /** @param authorizationId the transaction whose money is taken, as a whole or in part */
    record Capture(long authorizationId, BigDecimal amount) implements OrderCommand {
        @Override
        public ActionKind kind() {
            return ActionKind.CAPTURE;
        }
    }

    /** An amount that is not tied to any line. */
    record RefundAmount(BigDecimal amount) implements OrderCommand {
        @Override
        public ActionKind kind() {
            return ActionKind.REFUND;
        }
    }

    /** @param units how many units of which order item, at what they were sold for */
    record RefundUnits(Map<Long, Integer> units) implements OrderCommand {
        public RefundUnits {
            units = Map.copyOf(units);
        }

        @Override
        public ActionKind kind() {
            return ActionKind.REFUND;
        }
    }

    record VoidTransaction(long transactionId) implements OrderCommand {
        @Override
        public ActionKind kind() {
            return ActionKind.VOID;
        }
    }

    /** @param givesBack whether everything received is refunded and everything authorized is released */
    record Cancel(boolean givesBack) implements OrderCommand {
        @Override
        public ActionKind kind() {
            return ActionKind.CANCEL;
        }
    }
}
