package io.fedelta.loyalty.tender.service;

import io.fedelta.loyalty.tender.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this node's checkouts have spent a moment ago. It still stands: this node forgets what it gives back before it
 * does, and other nodes give nothing back before it is due, which is far longer away than a moment.
 */
final class JustSpent {

    /** By the clock that is also the settlement's. */
    static final Duration A_MOMENT = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 1000;

    private final Map<String, Hold> holds = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Hold> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    void remember(List<Hold> spent) {
        spent.forEach(hold -> holds.put(hold.holdId(), hold));
    }

    void forget(String holdId) {
        holds.remove(holdId);
    }

    /** Nothing if the clock was put back since. */
    Optional<Hold> find(String holdId, Instant now) {
        return Optional.ofNullable(holds.get(holdId))
                .filter(hold -> !now.isBefore(hold.heldAt())
                        && now.isBefore(hold.heldAt().plus(A_MOMENT)));
    }
}
