package io.fedelta.loyalty.search.service;

import io.fedelta.loyalty.search.dao.NameIndexRows;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskReport;

/** Asks every index, also those inside other nodes, to be built anew in the background: now and then, or by hand. */
public class NameIndexRebuild implements ScheduledTask {

    private final NameIndexRows rows;

    public NameIndexRebuild(NameIndexRows rows) {
        this.rows = rows;
    }

    @Override
    public String key() {
        return "nameIndex";
    }

    @Override
    public TaskReport run() {
        rows.askForRebuild();
        return TaskReport.NOTHING;
    }
}
