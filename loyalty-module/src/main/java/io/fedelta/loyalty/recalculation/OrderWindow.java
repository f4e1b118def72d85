package io.fedelta.loyalty.recalculation;

import io.fedelta.loyalty.batch.ChunkRange;
import java.time.Instant;
import java.util.List;

/** The host's submitted orders, range by range. */
public interface OrderWindow {

    /** Ranges of ids that cover all submitted orders, about so many in each. */
    List<ChunkRange> ranges(int size);

    /**
     * Ids of the range's submitted orders that may be paid since that moment and lack something: they were not awarded,
     * or have no session. Nothing is read of those that lack nothing.
     *
     * @param sessions whether an order may lack a session at all; if not, whatever was awarded is left out
     */
    List<Long> candidates(ChunkRange range, Instant since, boolean sessions);
}
