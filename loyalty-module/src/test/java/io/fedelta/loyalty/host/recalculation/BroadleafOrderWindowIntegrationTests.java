package io.fedelta.loyalty.host.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.recalculation.OrderWindow;
import io.fedelta.loyalty.recalculation.Window;
import io.fedelta.loyalty.testing.TestDatabase;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Orders and payments in tables like the host's, decisions and sessions in ours. */
class BroadleafOrderWindowIntegrationTests {

    private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant BEFORE = SINCE.minusMillis(1);
    private static final Instant LONG_AGO = Instant.parse("2024-05-05T10:00:00Z");
    private static final ChunkRange ALL = new ChunkRange(1, 1_000, 0);

    private final TimeZone ofThisMachine = TimeZone.getDefault();
    private JdbcTemplate jdbc;
    private OrderWindow window;

    private void open(TestDatabase database) {
        jdbc = new JdbcTemplate(database.fresh());
        jdbc.execute("CREATE TABLE BLC_ORDER (ORDER_ID BIGINT PRIMARY KEY, ORDER_STATUS VARCHAR(255),"
                + " SUBMIT_DATE TIMESTAMP)");
        jdbc.execute("CREATE TABLE BLC_ORDER_PAYMENT (ORDER_PAYMENT_ID BIGINT PRIMARY KEY, ORDER_ID BIGINT)");
        jdbc.execute("CREATE TABLE BLC_ORDER_PAYMENT_TRANSACTION (PAYMENT_TRANSACTION_ID BIGINT PRIMARY KEY,"
                + " ORDER_PAYMENT BIGINT, DATE_RECORDED TIMESTAMP)");
        window = new BroadleafOrderWindow(jdbc);
    }

    @AfterEach
    void the_machine_has_its_time_zone_again() {
        TimeZone.setDefault(ofThisMachine);
    }

    @ParameterizedTest
    @EnumSource
    void an_order_counts_by_its_submission_or_by_a_payment_that_came_later(TestDatabase database) {
        open(database);
        excluded(1, SINCE);
        excluded(2, BEFORE);
        excluded(3, LONG_AGO, LONG_AGO, SINCE);
        excluded(4, LONG_AGO, LONG_AGO, BEFORE);

        assertThat(window.candidates(ALL, SINCE, false)).containsExactly(1L, 3L);
    }

    static Stream<Arguments> zones() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> Stream.of("UTC", "Europe/Rome", "America/Los_Angeles", "Pacific/Auckland")
                        .map(zone -> Arguments.of(database, zone)));
    }

    /** The host writes moments in the zone of its machine; a shop's year begins in the shop's. */
    @ParameterizedTest
    @MethodSource("zones")
    void the_edge_of_the_window_is_exact_whatever_the_zone_of_machine_and_shop(TestDatabase database, String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        open(database);
        Instant now = Instant.parse("2026-09-29T12:00:00Z");
        Instant since = Window.until(Clock.fixed(now, ZoneId.of("UTC")), ZoneId.of("Europe/Rome"), 6)
                .from();
        assertThat(since).as("summer time has begun the same day").isEqualTo(Instant.parse("2026-03-29T12:00:00Z"));
        excluded(1, since);
        excluded(2, since.minusMillis(1));
        excluded(3, LONG_AGO, since);
        excluded(4, LONG_AGO, since.minusMillis(1));

        assertThat(window.candidates(ALL, since, false)).containsExactly(1L, 3L);
    }

    @ParameterizedTest
    @EnumSource
    void cancelled_withdrawn_lost_and_undecided_orders_are_left_out(TestDatabase database) {
        open(database);
        excluded(1, SINCE);
        order(2, "CANCELLED", SINCE);
        decision(2, "EXCLUDED", "NO_RULES", false);
        order(3, "SUBMITTED", SINCE);
        decision(3, "EXCLUDED", "NO_LONGER_SUBMITTED", false);
        order(4, "SUBMITTED", SINCE);
        decision(4, "EXCLUDED", "NO_RULES", true);
        order(5, "SUBMITTED", SINCE);
        order(6, "IN_PROCESS", SINCE);
        decision(6, "WAITING", "NOT_PAID", false);

        assertThat(window.candidates(ALL, SINCE, true)).containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource
    void an_awarded_order_lacks_nothing_but_perhaps_its_session(TestDatabase database) {
        open(database);
        order(1, "SUBMITTED", SINCE);
        decision(1, "AWARDED", "NONE", false);
        order(2, "SUBMITTED", SINCE);
        decision(2, "AWARDED", "NONE", false);
        session(2);
        order(3, "SUBMITTED", SINCE);
        decision(3, "WAITING", "NOT_PAID", false);

        assertThat(window.candidates(ALL, SINCE, false)).containsExactly(3L);
        assertThat(window.candidates(ALL, SINCE, true)).containsExactly(1L, 3L);
    }

    @ParameterizedTest
    @EnumSource
    void ranges_cover_every_submitted_order_once_and_only_those_of_a_range_are_asked_for(TestDatabase database) {
        open(database);
        assertThat(window.ranges(3)).isEmpty();
        List.of(-7L, 2L, 3L, 50L, 51L, 900L, 1_000_000L).forEach(id -> excluded(id, SINCE));
        order(5, "IN_PROCESS", SINCE);

        List<ChunkRange> ranges = window.ranges(3);

        assertThat(ranges)
                .containsExactly(
                        new ChunkRange(-7, 49, 3),
                        new ChunkRange(50, 999_999, 3),
                        new ChunkRange(1_000_000, 1_000_000, 1));
        assertThat(ranges)
                .extracting(range -> window.candidates(range, SINCE, false))
                .containsExactly(List.of(-7L, 2L, 3L), List.of(50L, 51L, 900L), List.of(1_000_000L));
    }

    private void excluded(long id, Instant submitted, Instant... recorded) {
        order(id, "SUBMITTED", submitted);
        decision(id, "EXCLUDED", "NO_RULES", false);
        jdbc.update("INSERT INTO BLC_ORDER_PAYMENT VALUES (?, ?)", id, id);
        for (int i = 0; i < recorded.length; i++) {
            jdbc.update(
                    "INSERT INTO BLC_ORDER_PAYMENT_TRANSACTION VALUES (?, ?, ?)",
                    id * 10 + i,
                    id,
                    Timestamp.from(recorded[i]));
        }
    }

    private void order(long id, String status, Instant submitted) {
        jdbc.update("INSERT INTO BLC_ORDER VALUES (?, ?, ?)", id, status, Timestamp.from(submitted));
    }

    private void decision(long orderId, String state, String reason, boolean lost) {
        jdbc.update("""
                INSERT INTO LOY_ORDER_DECISION (ORDER_ID, ACCOUNT_ID, STATE, REASON, POINTS, CYCLE_NO, DECIDED_AT,
                    TAKEN_BACK, CLAW_BACKS, EARLIER_REFUNDS, LOST, SEEN_TRANSACTIONS, SEEN_PAID, SEEN_TOTAL)
                VALUES (?, 7, ?, ?, 0, 0, ?, 0, 0, 0, ?, 0, 0, 0)""", orderId, state, reason, Timestamp.from(SINCE), lost);
    }

    private void session(long orderId) {
        jdbc.update("""
                INSERT INTO LOY_SESSION (SESSION_ID, ORDER_ID, ORDER_ITEM_ID, UNIT_NO, SUBMISSION_NO, ACCOUNT_ID, GUEST,
                    TYPE_ID, TYPE_NAME, SUBMITTED_AT, STATE, REASON, TIMES_DONE, POINTS, CHANGED_AT)
                VALUES ('s1', ?, 1, 1, 1, 7, FALSE, 1, 'Portrait', ?, 'PLANNED', 'NONE', 0, 0, ?)""", orderId, Timestamp.from(SINCE), Timestamp.from(SINCE));
    }
}
