package io.fedelta.loyalty.site;

import io.fedelta.loyalty.transaction.BoundedWait;
import io.fedelta.loyalty.transaction.NoAnswerInTimeException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.springframework.beans.factory.DisposableBean;

/**
 * Reads loyalty content beside the page. Whatever happens to our tables, the page waits a moment at most and goes on
 * without it; after a wait in vain nobody waits again for a while.
 */
public class Aside implements DisposableBean {

    private static final int THREADS = 4;

    private final Clock clock;
    private final Duration rest;
    private final BoundedWait wait;
    private final Trouble trouble = new Trouble();
    private volatile Instant restUntil = Instant.MIN;

    /**
     * @param name of its threads
     * @param patience how long a page waits
     * @param rest how long nobody asks again after somebody has waited in vain
     */
    public Aside(Clock clock, String name, Duration patience, Duration rest) {
        this.clock = clock;
        this.rest = rest;
        this.wait = new BoundedWait(name, patience, THREADS);
    }

    /**
     * @param work never returns null
     * @return what was read; empty if that failed, took too long, or took too long a moment ago
     */
    public <T> Optional<T> read(Supplier<T> work) {
        return clock.instant().isBefore(restUntil) ? Optional.empty() : trouble.notedIn(() -> inTime(work));
    }

    private <T> Optional<T> inTime(Supplier<T> work) {
        try {
            return wait.ask(() -> Optional.of(cleanly(work)), late -> {});
        } catch (NoAnswerInTimeException late) {
            restUntil = clock.instant().plus(rest);
            throw late;
        }
    }

    /** The host keeps request state in thread locals that its code creates on sight; they must not outlive the read. */
    private static <T> T cleanly(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            ThreadLocalManager.remove();
        }
    }

    @Override
    public void destroy() {
        wait.close();
    }
}
