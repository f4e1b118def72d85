package io.fedelta.loyalty.testing;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Kills this JVM by SIGKILL before a statement on the tables of tenders, once it is armed. */
public final class KillSwitch implements QueryExecutionListener {

    private static final int NEVER = -1;
    private static final AtomicInteger LEFT = new AtomicInteger(NEVER);

    /** @param statement 1 for the next one */
    static void armBefore(int statement) {
        LEFT.set(statement);
    }

    static void disarm() {
        LEFT.set(NEVER);
    }

    /** Nothing of this JVM runs on: no finally, no shutdown hook. */
    static void kill() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        while (true) {
            LockSupport.park();
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        boolean ours = queries.stream().anyMatch(query -> query.getQuery().matches("(?s).*LOY_(HOLD|PURSE|CARD).*"));
        if (ours && LEFT.get() != NEVER && LEFT.decrementAndGet() == 0) {
            kill();
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // killed before, or not at all
    }
}
