package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.earning.Decision;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One node of a shop in a JVM of its own: its threads all report the same paid order. It says {@code ready}, waits for
 * a line, and prints each thread's answer.
 */
public final class ReportingNode {

    private ReportingNode() {}

    /** @param arguments JDBC address, number of threads */
    public static void main(String[] arguments) throws Exception {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[0]);
        dataSource.setUser("postgres");
        LoyaltyBench bench = LoyaltyBench.on(dataSource);
        bench.orders.put(OrderFixture.order(1).of(7).line("75.00").paid(MovableClock.START));
        System.out.println("ready");
        System.in.read();
        List<Optional<Decision>> answers =
                Together.run(Integer.parseInt(arguments[1]), thread -> () -> bench.awarding.decide(1));
        answers.forEach(answer -> System.out.println(answer.orElseThrow()));
    }
}
