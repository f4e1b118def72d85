package io.fedelta.loyalty.worker;

/** Told by a running task how far it has come, for whoever watches. Telling it often costs nothing. */
@FunctionalInterface
public interface TaskProgress {

    /** For runs that nobody watches. */
    TaskProgress UNSEEN = soFar -> {};

    void reached(TaskReport soFar);

    /** How many rows there are to look at, if the task knows; more may turn up. */
    default void expect(long rows) {}

    /** For a part of a run, which begins where another part has ended. */
    default TaskProgress after(TaskReport before) {
        return soFar -> reached(before.plus(soFar));
    }
}
