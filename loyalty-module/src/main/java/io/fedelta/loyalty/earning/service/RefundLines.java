package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.RefundLine;
import java.util.List;

/**
 * Which lines were refunded. The host's refunds know an amount only; a refund without lines here counts by its amount.
 */
public interface RefundLines {

    /**
     * Records what a refund gave back. Joins the caller's transaction, which also writes the host's payment
     * transaction: nobody ever sees one without the other.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the same refund names a line twice
     */
    void record(long orderId, List<RefundLine> lines);

    /** All recorded lines of the order's refunds. */
    List<RefundLine> of(long orderId);
}
