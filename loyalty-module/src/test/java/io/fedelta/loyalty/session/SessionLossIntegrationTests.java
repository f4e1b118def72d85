package io.fedelta.loyalty.session;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static io.fedelta.loyalty.testing.Studio.ANNA;
import static io.fedelta.loyalty.testing.Studio.MARIA;
import static io.fedelta.loyalty.testing.Studio.PORTRAIT;
import static io.fedelta.loyalty.testing.Studio.portraits;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.RefundLine;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionLossIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void a_withdrawn_order_cancels_its_sessions_and_takes_their_points_back(TestDatabase database) {
        Studio studio = Studio.on(database);
        List<String> sessions = studio.ordered(portraits(2).paid(START));
        studio.done(sessions.get(0));
        assertThat(studio.bench.points(MARIA)).isEqualTo(75 + 50);

        studio.bench.place(portraits(2).state(OrderState.OPEN).facts());

        assertThat(studio.bench.points(MARIA)).isZero();
        assertThat(sessions.stream()
                        .map(session -> studio.session(session).status().reason()))
                .containsOnly(SessionReason.ORDER_WITHDRAWN);
        assertThat(studio.bench.sessions.change(sessions.get(0), SessionAction.RESTORE, ANNA))
                .extracting("why")
                .isEqualTo(SessionRefusal.ORDER_WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void refunded_units_lose_what_was_cancelled_or_planned_before_what_was_done(TestDatabase database) {
        Studio studio = Studio.on(database);
        List<String> sessions = studio.ordered(portraits(4).facts());
        studio.done(sessions.get(0));
        studio.done(sessions.get(1));
        studio.bench.sessions.change(sessions.get(2), SessionAction.CANCEL, ANNA);

        refund(studio, 1);
        assertThat(reasons(studio))
                .containsExactly(
                        SessionReason.AWARDED, SessionReason.AWARDED, SessionReason.REFUNDED, SessionReason.ORDERED);
        refund(studio, 1);
        refund(studio, 2);
        assertThat(studio.bench.points(MARIA)).isEqualTo(100);
        refund(studio, 3);

        assertThat(reasons(studio))
                .containsExactly(
                        SessionReason.AWARDED, SessionReason.REFUNDED, SessionReason.REFUNDED, SessionReason.REFUNDED);
        assertThat(studio.bench.points(MARIA)).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_of_a_unit_takes_its_session_and_a_full_refund_takes_them_all(TestDatabase database) {
        Studio studio = Studio.on(database);
        OrderFixture order =
                order(1).of(MARIA).line("Portrait", 2, "150.00", PORTRAIT).captured("150.00", START);
        studio.ordered(order.facts()).forEach(studio::done);
        assertThat(studio.bench.points(MARIA)).isEqualTo(150 + 100);

        studio.bench.transactions.inNew(() -> {
            studio.bench.refundLines.record(1, List.of(new RefundLine(1001, 1, 1)));
            return null;
        });
        studio.bench.place(order.refunded("75.00", START).facts());
        assertThat(studio.bench.points(MARIA)).isEqualTo(75 + 50);
        assertThat(reasons(studio)).containsExactly(SessionReason.AWARDED, SessionReason.REFUNDED);

        studio.bench.place(order.refunded("75.00", START).facts());
        assertThat(studio.bench.points(MARIA)).isZero();
        assertThat(reasons(studio)).containsOnly(SessionReason.REFUNDED);
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_of_an_amount_leaves_the_sessions(TestDatabase database) {
        Studio studio = Studio.on(database);
        OrderFixture order =
                order(1).of(MARIA).line("Portrait", 1, "75.00", PORTRAIT).captured("75.00", START);
        studio.ordered(order.facts()).forEach(studio::done);

        studio.bench.place(order.refunded("74.99", START).facts());

        assertThat(reasons(studio)).containsExactly(SessionReason.AWARDED);
        assertThat(studio.bench.ledger.history(MARIA, 0, 10).rows())
                .extracting(Entry::kind)
                .doesNotContain(EntryKind.SESSION_REVERSAL);
    }

    private static void refund(Studio studio, int units) {
        studio.bench.transactions.inNew(() -> {
            studio.bench.sessionLoss.unitsRefunded(1, 1, units);
            return null;
        });
    }

    private static List<SessionReason> reasons(Studio studio) {
        return studio.sessions(1).stream()
                .map(session -> studio.session(session).status().reason())
                .toList();
    }
}
