package io.fedelta.loyalty.testing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hsqldb.lib.CountUpDownLatch;

/**
 * HSQLDB 2.7.4 may let a session wait for one that has just rolled back: what it waits for has passed, nobody wakes it,
 * and who closes its database waits as well. Whoever waits longer than any test lets it is interrupted. A database with
 * {@link #REMEDY} takes that for a conflict and rolls back.
 */
final class LostWakeUps {

    static final String REMEDY = ";hsqldb.tx_interrupt_rollback=true";

    private static final int SECONDS_BETWEEN_LOOKS = 2;
    private static final int LOOKS = 5;

    private static final Map<Thread, Integer> SEEN_WAITING = new HashMap<>();

    static {
        Executors.newSingleThreadScheduledExecutor(LostWakeUps::daemon)
                .scheduleWithFixedDelay(LostWakeUps::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    private LostWakeUps() {}

    /** From now on, in this JVM. */
    static void watch() {
        // done by loading the class
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "lost-wake-ups");
        thread.setDaemon(true);
        return thread;
    }

    private static void look() {
        Map<Thread, StackTraceElement[]> now = Thread.getAllStackTraces();
        SEEN_WAITING.keySet().removeIf(thread -> !waits(now.get(thread)));
        now.forEach((thread, calls) -> {
            if (waits(calls) && SEEN_WAITING.merge(thread, 1, Integer::sum) % LOOKS == 0) {
                thread.interrupt();
            }
        });
    }

    private static boolean waits(StackTraceElement... calls) {
        return calls != null
                && Arrays.stream(calls)
                        .anyMatch(call -> call.getClassName().equals(CountUpDownLatch.class.getName())
                                && call.getMethodName().equals("await"));
    }
}
