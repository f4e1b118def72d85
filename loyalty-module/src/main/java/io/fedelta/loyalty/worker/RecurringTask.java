package io.fedelta.loyalty.worker;

import java.time.Duration;

/** Work that every node does again and again in the background. */
public interface RecurringTask {

    /** For the log. */
    String name();

    /** The pause between the end of one run and the start of the next; the first starts at once. */
    Duration pause();

    /** One run. Ends soon after its thread is interrupted. A failure is logged, and the next run comes as planned. */
    void run();
}
