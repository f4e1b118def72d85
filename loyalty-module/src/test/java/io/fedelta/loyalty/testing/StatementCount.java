package io.fedelta.loyalty.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** SQL statements and commits that one thread causes. */
public final class StatementCount {

    private static final ThreadLocal<StatementCount> CURRENT = new ThreadLocal<>();
    private static volatile StatementCount ofPool;
    private static volatile List<String> pools = List.of();

    private final List<String> statements = new ArrayList<>();
    private int commits;
    private int roundTrips;

    private StatementCount() {}

    /** Counts what the work does on this thread. */
    public static StatementCount during(Work work) throws Exception {
        StatementCount count = new StatementCount();
        CURRENT.set(count);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
        return count;
    }

    /** Counts what the work does on this thread and on those whose names begin so, which do nothing else meanwhile. */
    public static StatementCount during(List<String> threads, Work work) throws Exception {
        StatementCount count = new StatementCount();
        CURRENT.set(count);
        pools = threads;
        ofPool = count;
        try {
            work.run();
        } finally {
            ofPool = null;
            CURRENT.remove();
        }
        return count;
    }

    private static StatementCount current() {
        StatementCount own = CURRENT.get();
        return own == null && isOfPool(Thread.currentThread().getName()) ? ofPool : own;
    }

    private static boolean isOfPool(String thread) {
        return pools.stream().anyMatch(thread::startsWith);
    }

    /** Those that name one of our tables. */
    public List<String> ours() {
        return statements().stream()
                .filter(statement -> statement.contains("LOY_"))
                .toList();
    }

    public List<String> statements() {
        return List.copyOf(statements);
    }

    /** A batch of statements is sent as one. */
    public int roundTrips() {
        return roundTrips;
    }

    public int commits() {
        return commits;
    }

    public static DataSource watch(DataSource dataSource) {
        return ProxyDataSourceBuilder.create(dataSource)
                .listener(new Statements())
                .listener(new KillSwitch())
                .methodListener(new Commits())
                .build();
    }

    /** Work that may fail. */
    public interface Work {
        void run() throws Exception;
    }

    private static final class Statements implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            StatementCount count = current();
            if (count != null) {
                queries.forEach(query -> count.statements.add(query.getQuery()));
                count.roundTrips++;
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // counted before, so that a failing statement counts too
        }
    }

    private static final class Commits implements MethodExecutionListener {
        @Override
        public void beforeMethod(MethodExecutionContext method) {
            StatementCount count = current();
            if (count != null && "commit".equals(method.getMethod().getName())) {
                count.commits++;
            }
        }

        @Override
        public void afterMethod(MethodExecutionContext method) {
            // counted before, so that a failing commit counts too
        }
    }
}
