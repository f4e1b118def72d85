package io.fedelta.loyalty.worker;

/** Work that is done rarely, and by one node for all. Doing it twice, or from the middle, does no harm. */
public interface ScheduledTask {

    /** Unique and unchanging, letters only: names the task in the database and in message keys. */
    String key();

    /** One run. Ends soon after its thread is interrupted. */
    TaskReport run();

    /** The same run, telling how far it has come. A task that cannot tell does without. */
    default TaskReport run(TaskProgress progress) {
        return run();
    }
}
