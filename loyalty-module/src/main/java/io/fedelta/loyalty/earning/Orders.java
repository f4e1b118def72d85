package io.fedelta.loyalty.earning;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The host's orders, as earning sees them. A decision <em>stands</em> unless its reason is
 * {@link Decision.Reason#NO_LONGER_SUBMITTED}; an order that is submitted again needs a new one.
 */
public interface Orders {

    /** The order as committed now, past every cache; empty if it does not exist. */
    Optional<OrderFacts> find(long orderId);

    /** Those of them that exist, as by {@link #find}, with far fewer statements than one by one. */
    List<OrderFacts> findAll(Collection<Long> orderIds);

    /**
     * The numbers that people know orders by, by order id, in one query; orders that are gone or have none are missing.
     */
    Map<Long, String> numbers(Collection<Long> orderIds);

    /**
     * Ids of submitted orders without a standing decision, ascending.
     *
     * @param afterId only ids above this
     * @param submittedBefore only orders submitted earlier than this, so that the queue gets its chance first
     */
    List<Long> undecided(long afterId, Instant submittedBefore, int atMost);

    /**
     * Ids of existing orders with a standing decision that are not submitted any more (cancelled, or a cart again),
     * ascending.
     *
     * @param afterId only ids above this
     */
    List<Long> withdrawn(long afterId, int atMost);

    /**
     * Ids of submitted orders whose payments or total are not what their standing decision has seen, ascending: late
     * payments, refunds, voids, and changes by other software.
     *
     * @param afterId only ids above this
     */
    List<Long> changed(long afterId, int atMost);

    /**
     * The same among orders that have a payment transaction in a range of the host's ids.
     *
     * @param fromTransaction inclusive
     */
    List<Long> changedSince(long fromTransaction, long afterId, int atMost);

    /**
     * Those of {@link #changed} that have given money back.
     *
     * @param afterId only ids above this
     * @param recordedBefore only by refunds and voids recorded earlier than this
     */
    List<Long> refunded(long afterId, Instant recordedBefore, int atMost);

    /** The highest id of a payment transaction; 0 if there is none. */
    long newestTransaction();

    /** The id below which the minute's look does not go: the lowest order id created in the recent past. */
    long lowestRecentId(Instant createdAfter);
}
