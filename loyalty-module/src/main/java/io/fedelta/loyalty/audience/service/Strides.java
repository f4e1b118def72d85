package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Audiences;
import io.fedelta.loyalty.batch.ChunkRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The store's customers, whoever they are, so many at a time.
 *
 * @param customers in each stride, but for the last
 */
public record Strides(Audiences audiences, int customers) {

    private static final long BEFORE_THE_FIRST = Long.MIN_VALUE;

    List<ChunkRange> all() {
        List<ChunkRange> chunks = new ArrayList<>();
        long last = BEFORE_THE_FIRST;
        Optional<Long> end = audiences.stride(last, customers);
        while (end.isPresent()) {
            chunks.add(new ChunkRange(last + 1, end.get(), customers));
            last = end.get();
            end = audiences.stride(last, customers);
        }
        return chunks;
    }

    /** Whether one is enough for all. */
    boolean isOne() {
        return audiences
                .stride(BEFORE_THE_FIRST, customers)
                .flatMap(last -> audiences.stride(last, 1))
                .isEmpty();
    }
}
