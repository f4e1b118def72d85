package io.fedelta.loyalty.session;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static io.fedelta.loyalty.testing.Studio.ANNA;
import static io.fedelta.loyalty.testing.Studio.FAMILY;
import static io.fedelta.loyalty.testing.Studio.MARIA;
import static io.fedelta.loyalty.testing.Studio.PORTRAIT;
import static io.fedelta.loyalty.testing.Studio.portraits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionCreationIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void a_submitted_order_brings_one_planned_session_for_each_unit(TestDatabase database) {
        Studio studio = Studio.on(database);

        List<String> sessions = studio.ordered(order(1).of(MARIA)
                .line("Portrait", 3, "225.00", PORTRAIT)
                .line("Print", "9.00", false)
                .line("Family", 1, "75.00", FAMILY)
                .facts());

        assertThat(sessions).containsExactly("1-1-1-0", "1-1-2-0", "1-1-3-0", "1-3-1-0");
        assertThat(sessions.stream().map(studio::session))
                .extracting(session -> session.type().name())
                .containsExactly("Portrait session", "Portrait session", "Portrait session", "Family session");
        assertThat(studio.session("1-3-1-0"))
                .extracting(Session::state, session -> session.customer().accountId(), Session::submittedAt)
                .containsExactly(SessionState.PLANNED, MARIA, START);
        assertThat(studio.bench.points(MARIA)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void reporting_the_order_again_or_paying_it_later_brings_no_further_sessions(TestDatabase database) {
        Studio studio = Studio.on(database);
        studio.ordered(portraits(2).facts());

        studio.bench.place(portraits(2).captured("75.00", START).facts());
        studio.bench.awarding.decide(1);

        assertThat(studio.sessions(1)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void the_types_of_the_submission_count_and_not_those_of_the_decision(TestDatabase database) {
        Studio studio = Studio.on(database);
        studio.bench.clock.advance(Duration.ofDays(1));
        studio.portraits(50, false);

        assertThat(studio.ordered(portraits(1).submitted(START).facts())).hasSize(1);
        assertThat(studio.ordered(order(2).line("Portrait", 1, "75.00", PORTRAIT)
                        .submitted(studio.bench.clock.instant())
                        .facts()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_order_submitted_again_brings_new_sessions(TestDatabase database) {
        Studio studio = Studio.on(database);
        OrderFacts paid = portraits(1).paid(START);
        studio.done(studio.ordered(paid).get(0));
        studio.bench.place(portraits(1).state(OrderState.OPEN).facts());

        assertThat(studio.ordered(paid)).containsExactly("1-1-1-0", "1-1-1-1");
        studio.done("1-1-1-1");

        assertThat(studio.bench.points(MARIA)).isEqualTo(75 + 50);
    }

    @ParameterizedTest
    @EnumSource
    void the_promise_is_what_will_be_awarded_and_nothing_while_off(TestDatabase database) {
        Studio studio = Studio.on(database);
        OrderFacts cart = portraits(2).state(OrderState.OPEN).facts();

        assertThat(studio.bench.sessions.preview(cart))
                .extracting(SessionPromise::points)
                .containsExactly(Points.of(100));
        studio.bench.ruled(LoyaltyBench.rules("1"));
        assertThat(studio.bench.sessions.preview(cart)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void planned_sessions_come_next_first_and_those_without_a_day_last(TestDatabase database) {
        Studio studio = Studio.on(database);
        List<String> sessions = studio.ordered(portraits(3).facts());
        studio.bench.sessions.schedule(sessions.get(1), Optional.of(LocalDate.of(2027, 5, 2)), ANNA);
        studio.bench.sessions.schedule(sessions.get(2), Optional.of(LocalDate.of(2027, 5, 1)), ANNA);

        assertThat(studio.bench.sessions.planned(MARIA, 10))
                .extracting(
                        planned -> planned.session().id(),
                        planned -> planned.points().value())
                .containsExactly(tuple(sessions.get(2), 50L), tuple(sessions.get(1), 50L), tuple(sessions.get(0), 50L));
        assertThat(studio.bench.sessions.planned(MARIA, 2)).hasSize(2);
    }
}
