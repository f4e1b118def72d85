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
     * @param returned what was given back, by refunds and voids of anybody, of each hold that pays it
     */
    record OrderBooks(boolean submitted, Map<String, BigDecimal> returned) {

        public OrderBooks {
            returned = Map.copyOf(returned);
        }

        /** What was given back of that hold; empty if it pays nothing here. */
        public Optional<BigDecimal> returnedOf(String holdId) {
            return submitted ? Optional.ofNullable(returned.get(holdId)) : Optional.empty();
        }
    }
}
