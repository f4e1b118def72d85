package io.fedelta.loyalty.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * A node that dies before one of its statements: that one and every later one fails, so that nothing of what it was
 * about to commit stays and nothing is put in order.
 */
public final class DyingDataSource implements QueryExecutionListener {

    private final AtomicInteger left;

    DyingDataSource(int statements) {
        left = new AtomicInteger(statements);
    }

    DataSource over(DataSource database) {
        return ProxyDataSourceBuilder.create(database).listener(this).build();
    }

    boolean isDead() {
        return left.get() < 0;
    }

    /** @param statements how many still succeed */
    public static DataSource over(DataSource database, int statements) {
        return new DyingDataSource(statements).over(database);
    }

    /** What everybody hears from a dead node. */
    public static final class DeadException extends RuntimeException {
        DeadException() {
            super("This node is dead");
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (left.decrementAndGet() < 0) {
            throw new DeadException();
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // dead before, or alive
    }
}
