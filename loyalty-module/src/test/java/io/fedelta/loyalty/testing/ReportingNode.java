package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.earning.Decision;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One node of a shop in a JVM of its own: its threads all report the same paid order. It says {@code ready}, waits for
 * a line, and prints each thread's answer.
 */
public final class ReportingNode {

    private ReportingNode() {}

    /** @param arguments JDBC address, user, password, number of threads */
    public static void main(String[] arguments) throws Exception {
        LoyaltyBench bench = LoyaltyBench.on(new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]));
        bench.orders.put(OrderFixture.order(1).of(7).line("75.00").paid(MovableClock.START));
        System.out.println("ready");
        System.in.read();
        List<Optional<Decision>> answers =
                Together.run(Integer.parseInt(arguments[3]), thread -> () -> bench.awarding.decide(1));
        answers.forEach(answer -> System.out.println(answer.orElseThrow()));
    }
}
