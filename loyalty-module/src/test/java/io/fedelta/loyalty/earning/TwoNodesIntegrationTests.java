package io.fedelta.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.ReportingNode;
import io.fedelta.loyalty.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Two real JVMs on one database server: no lock and no cache of one JVM can help here. */
class TwoNodesIntegrationTests {
    private static final int THREADS_OF_A_NODE = 25;

    @Test
    void fifty_threads_in_two_jvms_report_one_paid_order_and_it_is_awarded_once_with_one_answer_for_all()
            throws IOException {
        LoyaltyBench bench = LoyaltyBench.on(TestDatabase.POSTGRESQL).earning("1");
        Process first = start(bench.dataSource);
        Process second = start(bench.dataSource);

        List<String> answers = answersOf(first, second);

        assertThat(answers).hasSize(2 * THREADS_OF_A_NODE);
        assertThat(new HashSet<>(answers)).singleElement().asString().contains("AWARDED");
        assertThat(bench.ledger.history(7, 0, 10).total()).isEqualTo(1);
        assertThat(bench.points(7)).isEqualTo(75);
    }

    private static List<String> answersOf(Process first, Process second) throws IOException {
        try (BufferedReader ofFirst = first.inputReader();
                BufferedReader ofSecond = second.inputReader()) {
            assertThat(ofFirst.readLine()).isEqualTo("ready");
            assertThat(ofSecond.readLine()).isEqualTo("ready");
            go(first);
            go(second);
            return Stream.concat(ofFirst.lines(), ofSecond.lines()).toList();
        } finally {
            first.destroyForcibly();
            second.destroyForcibly();
        }
    }

    private static void go(Process node) throws IOException {
        try (OutputStream input = node.getOutputStream()) {
            input.write('\n');
        }
    }

    private static Process start(DataSource database) throws IOException {
        TestDatabase.Login login = TestDatabase.loginTo(database);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReportingNode.class.getName(),
                        login.url(),
                        login.user(),
                        login.password(),
                        String.valueOf(THREADS_OF_A_NODE))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
