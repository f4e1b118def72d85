package io.fedelta.loyalty.worker;

/**
 * What a run of a task has done.
 *
 * @param rows accounts or orders looked at
 * @param errors of these, how many have failed; the log tells each cause
 */
public record TaskReport(long rows, long errors) {

    public static final TaskReport NOTHING = new TaskReport(0, 0);

    public TaskReport plus(TaskReport more) {
        return new TaskReport(rows + more.rows, errors + more.errors);
    }
}
