package io.fedelta.loyalty.tender.service;

import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldResult;
import io.fedelta.loyalty.tender.SpendResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Holds and what becomes of them. Each call is a transaction of its own and may be repeated. */
public interface Holds {

    /**
     * Holds under the id that the caller chose; the same id again gives the same hold.
     *
     * @param wanted its state is not looked at
     */
    HoldResult hold(Hold wanted);

    /**
     * Holds and confirms all that one checkout pays with, at once and under the ids that the caller chose, or nothing
     * of it. The same again spends nothing more.
     *
     * @param wanted at least one, all of the same order; their state is not looked at
     * @param orderTotal what the order comes to, all that pays it included
     */
    SpendResult spend(List<Hold> wanted, BigDecimal orderTotal);

    /** What this node has spent a moment ago and nobody has given back: known without asking the database. */
    Optional<Hold> justSpent(String holdId);

    /**
     * What is held is spent; what was spent before is looked at again only after the longest checkout from now.
     *
     * @return the hold, or empty if it is not there or was released
     */
    Optional<Hold> confirm(String holdId);

    /**
     * What an earlier checkout of the order spent is used by another one, which may take its time again.
     *
     * @return whether it is spent for that order
     */
    boolean renew(String holdId, long orderId);

    /** Gives everything back, held or spent, once. Does nothing if it was given back before. */
    void release(String holdId);

    /**
     * The same for a hold that nobody has confirmed or renewed since it was due: a checkout that goes on after the
     * store's books were read keeps what it has.
     */
    void releaseDue(String holdId, Instant due);

    /**
     * Gives a part back of what was spent.
     *
     * @param refundId the same refund again gives nothing more
     * @return what really went back: less if less is left of the hold
     */
    BigDecimal refund(String holdId, BigDecimal amount, String refundId);

    /**
     * Sees to it that this much in all went back of what was spent, by whatever refunds; for books that other software
     * keeps.
     *
     * @return what went back now; zero if that much was back before
     */
    BigDecimal refundUpTo(String holdId, BigDecimal total);

    Optional<Hold> find(String holdId);

    List<Hold> ofOrder(long orderId);
}
