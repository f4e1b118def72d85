package io.fedelta.loyalty.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.reward.ClaimResult.Allowed;
import io.fedelta.loyalty.reward.ClaimResult.Reason;
import io.fedelta.loyalty.reward.ClaimResult.Refused;
import io.fedelta.loyalty.reward.dao.ClaimRows;
import io.fedelta.loyalty.reward.service.JdbcCodeClaims;
import io.fedelta.loyalty.testing.LogLines;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A code that cannot be checked is refused, soon; it is not lost. */
class CodesFailClosedIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(4);
    private static final Cart CART = new Cart(50, 7, "EUR");

    @ParameterizedTest
    @EnumSource
    void a_claim_does_not_wait_for_a_locked_table(TestDatabase database) throws Exception {
        RewardBench bench = bench(database);
        long code = bench.grant(7, 1).offerCode().orElseThrow();
        ClaimResult answer;
        Instant start = Instant.now();
        try (LogLines log = LogLines.of(JdbcCodeClaims.class);
                Connection other = bench.loyalty.dataSource.getConnection()) {
            lockGrants(other);
            Claim claim = bench.claims.begin(CART);
            answer = bench.claims.claim(code, claim);
            bench.claims.release(claim);
            other.rollback();
            assertThat(log.written())
                    .contains("Asking the tables of loyalty codes has failed and will be tried again + trace");
        }

        assertThat(answer).isEqualTo(new Refused(Reason.UNAVAILABLE));
        assertThat(Duration.between(start, Instant.now())).isLessThan(SOON.plus(SOON));
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_that_came_through_after_its_checkout_gave_up_is_undone(TestDatabase database) throws Exception {
        RewardBench bench = bench(database);
        long code = bench.grant(7, 1).offerCode().orElseThrow();
        try (Connection other = bench.loyalty.dataSource.getConnection()) {
            lockGrants(other);
            assertThat(claim(bench, code, CART)).isEqualTo(new Refused(Reason.UNAVAILABLE));
            other.rollback();
        }

        assertThat(soonClaimed(bench, code, new Cart(51, 7, "EUR"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void what_finishes_after_its_checkout_gave_up_leaves_the_next_checkout_of_the_same_order_alone(
            TestDatabase database) throws Exception {
        RewardBench bench = bench(database);
        long code = bench.grant(7, 1).offerCode().orElseThrow();
        Claim given = bench.claims.begin(CART);
        try (Connection other = bench.loyalty.dataSource.getConnection()) {
            lockGrants(other);
            bench.claims.claim(code, given);
            bench.claims.release(given);
            bench.clock.advance(Duration.ofSeconds(4));
            take(code, bench.claims.begin(CART), other);
            other.commit();
        }

        waitForWhatIsLate();
        assertThat(bench.grant(7, 1).state()).isEqualTo(GrantState.CLAIMED);
    }

    @ParameterizedTest
    @EnumSource
    void without_the_table_a_code_is_refused_and_nothing_is_thrown(TestDatabase database) {
        RewardBench bench = bench(database);
        long code = bench.grant(7, 1).offerCode().orElseThrow();
        bench.jdbc.execute("ALTER TABLE LOY_GRANT RENAME TO LOY_GRANT_AWAY");

        assertThat(bench.claims.check(code, 7)).isEqualTo(new Refused(Reason.UNAVAILABLE));
        assertThat(bench.claims.check(code, CART)).isEqualTo(new Refused(Reason.UNAVAILABLE));
        assertThat(claim(bench, code, CART)).isEqualTo(new Refused(Reason.UNAVAILABLE));
        bench.claims.release(bench.claims.begin(CART));

        bench.jdbc.execute("ALTER TABLE LOY_GRANT_AWAY RENAME TO LOY_GRANT");
        assertThat(claim(bench, code, CART)).isInstanceOf(Allowed.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_failing_question_leaves_the_caller_s_transaction_alone(TestDatabase database) {
        RewardBench bench = bench(database);
        bench.jdbc.execute("ALTER TABLE LOY_GRANT RENAME TO LOY_GRANT_AWAY");

        long rewards = bench.loyalty.transactions.inNew(() -> {
            bench.claims.check(100, CART);
            return bench.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_REWARD", Long.class);
        });

        assertThat(rewards).isEqualTo(3);
    }

    /**
     * As an administrator's tool would: every writer waits, on PostgreSQL every reader too. MariaDB locks what it went
     * by; without the index by which codes are claimed, whoever waits there and the tool would wait for each other.
     */
    private static void lockGrants(Connection other) throws SQLException {
        other.setAutoCommit(false);
        other.createStatement()
                .execute(
                        switch (other.getMetaData().getDatabaseProductName()) {
                            case "PostgreSQL" -> "LOCK TABLE LOY_GRANT IN ACCESS EXCLUSIVE MODE";
                            case "MariaDB" ->
                                "UPDATE LOY_GRANT FORCE INDEX (LOY_GRANT_CODE_UK) SET STATE = STATE WHERE OFFER_CODE_ID > 0";
                            default -> "UPDATE LOY_GRANT SET STATE = STATE";
                        });
    }

    /** The order's next checkout, on the connection that kept the first one waiting. */
    private static void take(long code, Claim claim, Connection connection) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        assertThat(new ClaimRows(jdbc).take(code, claim)).isTrue();
    }

    private static void waitForWhatIsLate() throws InterruptedException {
        while (Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(call -> call.getClassName().equals(JdbcCodeClaims.class.getName()))) {
            Thread.sleep(10);
        }
    }

    private static boolean soonClaimed(RewardBench bench, long code, Cart cart) throws InterruptedException {
        Instant deadline = Instant.now().plus(SOON);
        while (Instant.now().isBefore(deadline)) {
            if (claim(bench, code, cart) instanceof Allowed) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    private static ClaimResult claim(RewardBench bench, long code, Cart cart) {
        return bench.claims.claim(code, bench.claims.begin(cart));
    }

    private static RewardBench bench(TestDatabase database) {
        RewardBench bench = RewardBench.impatientOn(database).withLadder();
        bench.loyalty.adjust(7, 100);
        return bench;
    }
}
