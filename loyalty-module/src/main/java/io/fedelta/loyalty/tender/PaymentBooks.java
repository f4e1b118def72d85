package io.fedelta.loyalty.tender;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the store's own books say about orders and their payments, as committed. */
public interface PaymentBooks {

    /** Orders that do not exist any more are missing. */
    Map<Long, OrderBooks> read(Collection<Long> orderIds);

    /**
     * One order.
     *
     * @param submitted whether it counts as placed
     * @param returned what was given back, by refunds and voids of anybody, of each hold that pays it; also of what is
     *     no hold, if somebody has changed a payment's reference
     */
    record OrderBooks(boolean submitted, Map<String, BigDecimal> returned) {

        public OrderBooks {
            returned = Map.copyOf(returned);
        }

        /** Whether it is paid by something else than these holds: then nobody knows which of them it was. */
        public boolean isPaidByOtherThan(Collection<String> holdIds) {
            return submitted && !holdIds.containsAll(returned.keySet());
        }

        /** What was given back of that hold; empty if it pays nothing here. */
        public Optional<BigDecimal> returnedOf(String holdId) {
            return submitted ? Optional.ofNullable(returned.get(holdId)) : Optional.empty();
        }
    }
}
