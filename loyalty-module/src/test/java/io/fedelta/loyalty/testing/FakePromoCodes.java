package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.reward.PromoCodes;
import io.fedelta.loyalty.reward.RewardVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The host's offers in memory: code 100 is {@code CODE-100}. Unlike the host's, they survive a rollback. */
public final class FakePromoCodes implements PromoCodes {

    /** Uses that were forgotten, as {@code code/order}. */
    public final List<String> forgotten = new CopyOnWriteArrayList<>();

    private final AtomicLong codesToLive = new AtomicLong(-1);
    private final AtomicLong lastOffer = new AtomicLong(10);
    private final AtomicLong lastCode = new AtomicLong(100);

    /** As if the JVM were killed while it makes the code after these; only once. */
    public void dieAfter(int codes) {
        codesToLive.set(codes);
    }

    /** As two nodes number theirs. */
    public void numberFrom(long first) {
        lastCode.set(first);
    }

    public int offersCreated() {
        return (int) lastOffer.get() - 10;
    }

    @Override
    public long createOffer(RewardVersion reward, Instant usableFrom) {
        return lastOffer.incrementAndGet();
    }

    @Override
    public long issue(long offerId, Instant usableFrom, Optional<Instant> expiresAt) {
        if (codesToLive.getAndDecrement() == 0) {
            throw new ThreadDeath();
        }
        return lastCode.incrementAndGet();
    }

    @Override
    public Map<Long, String> texts(Collection<Long> offerCodeIds) {
        return offerCodeIds.stream().collect(Collectors.toMap(id -> id, id -> "CODE-" + id));
    }

    @Override
    public void forgetUse(long offerCodeId, long orderId) {
        forgotten.add(offerCodeId + "/" + orderId);
    }
}
