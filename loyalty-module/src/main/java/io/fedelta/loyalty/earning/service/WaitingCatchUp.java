package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.dao.DecisionRows;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks now and then whether orders that wait for their payment have been paid, should neither the host nor the look at
 * its transactions have told. It walks round and round through all of them, a bounded number at a time, because some
 * are never paid.
 */
public class WaitingCatchUp implements RecurringTask {

    private static final int AT_A_TIME = 200;

    private final DecisionRows decisions;
    private final Sweep sweep;
    private long lastSeen;

    public WaitingCatchUp(JdbcTemplate jdbc, Sweep sweep) {
        this.decisions = new DecisionRows(jdbc);
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "Looking for late payments";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        List<Long> waiting = decisions.waiting(lastSeen, AT_A_TIME);
        lastSeen = waiting.size() < AT_A_TIME ? 0 : waiting.get(AT_A_TIME - 1);
        sweep.chunk(waiting);
    }
}
