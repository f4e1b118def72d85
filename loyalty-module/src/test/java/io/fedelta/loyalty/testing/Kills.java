package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.testing.DyingDataSource.DeadException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Nodes that die one after the other, each one statement later than the one before, until one lives to see the end of
 * the work.
 */
public final class Kills {

    private Kills() {}

    /**
     * @param work of a node on the database it is given
     * @param afterEach what holds once a node is dead
     * @return how many have died
     */
    public static int beforeEachStatement(DataSource database, Consumer<DataSource> work, Runnable afterEach) {
        int statements = 0;
        while (dies(new DyingDataSource(statements), database, work)) {
            afterEach.run();
            statements++;
        }
        return statements;
    }

    private static boolean dies(DyingDataSource node, DataSource database, Consumer<DataSource> work) {
        try {
            work.accept(node.over(database));
        } catch (RuntimeException death) {
            if (Stream.<Throwable>iterate(death, cause -> cause != null, Throwable::getCause)
                    .noneMatch(DeadException.class::isInstance)) {
                throw death;
            }
        }
        return node.isDead();
    }
}
