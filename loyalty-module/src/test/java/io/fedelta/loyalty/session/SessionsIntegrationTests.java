package io.fedelta.loyalty.session;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static io.fedelta.loyalty.testing.Studio.ANNA;
import static io.fedelta.loyalty.testing.Studio.FAMILY;
import static io.fedelta.loyalty.testing.Studio.PORTRAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fedelta.loyalty.earning.Multiplier;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.RefundLine;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.SessionExplanation;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionsIntegrationTests {

    private static final long MARIA = 7;

    private static OrderFixture portraits(int quantity) {
        return order(1).of(MARIA).line("Portrait", quantity, "75.00", PORTRAIT);
    }

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
    void a_session_brings_its_points_when_done_without_waiting_for_payment(TestDatabase database) {
        Studio studio = Studio.on(database);
        String session = studio.ordered(portraits(1).facts()).get(0);
        studio.bench.clock.advance(Duration.ofDays(9));

        studio.done(session);

        Entry entry = studio.bench.ledger.entry(MARIA, 1).orElseThrow();
        assertThat(entry)
                .extracting(Entry::kind, Entry::source, Entry::points, Entry::ruleVersion, Entry::occurredAt)
                .containsExactly(
                        EntryKind.SESSION,
                        Source.session(session),
                        Points.of(50),
                        Optional.of(1L),
                        studio.bench.clock.instant());
        assertThat(studio.bench.ledger.explanation(MARIA, 1))
                .isEqualTo(new SessionExplanation("Portrait session", 50, List.of()));
        assertThat(studio.session(session).status())
                .isEqualTo(new Session.Status(
                        SessionReason.AWARDED,
                        Optional.of(studio.bench.clock.instant()),
                        1,
                        Points.of(50),
                        Optional.of(1L)));
        assertThat(studio.session(session).change().by()).contains(ANNA);
    }

    @ParameterizedTest
    @EnumSource
    void done_twice_is_one_entry_and_a_clear_no(TestDatabase database) {
        Studio studio = Studio.on(database);
        String session = studio.ordered(portraits(1).facts()).get(0);
        studio.done(session);

        SessionResult again = studio.done(session);

        assertThat(again)
                .isEqualTo(new SessionResult.Refused(SessionRefusal.DONE, Optional.of(studio.session(session))));
        assertThat(studio.bench.points(MARIA)).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource
    void undone_takes_exactly_that_back_and_it_can_be_done_again(TestDatabase database) {
        Studio studio = Studio.on(database);
        String session = studio.ordered(portraits(1).facts()).get(0);
        studio.done(session);
        studio.portraits(80, true);

        studio.undone(session);
        assertThat(studio.bench.points(MARIA)).isZero();
        assertThat(studio.session(session).status().reason()).isEqualTo(SessionReason.UNDONE);

        studio.done(session);
        assertThat(studio.bench.points(MARIA)).isEqualTo(80);
        assertThat(studio.bench.ledger.history(MARIA, 0, 10).rows())
                .extracting(Entry::kind, Entry::cycle, entry -> entry.points().value())
                .containsExactly(
                        tuple(EntryKind.SESSION, 1, 80L),
                        tuple(EntryKind.SESSION_REVERSAL, 0, -50L),
                        tuple(EntryKind.SESSION, 0, 50L));
    }

    @ParameterizedTest
    @EnumSource
    void a_type_repriced_or_switched_off_changes_nothing_already_awarded(TestDatabase database) {
        Studio studio = Studio.on(database);
        List<String> sessions = studio.ordered(portraits(3).facts());
        studio.done(sessions.get(0));

        studio.bench.clock.advance(Duration.ofDays(1));
        studio.portraits(60, true).done(sessions.get(1));
        studio.bench.clock.advance(Duration.ofDays(1));
        studio.portraits(60, false).done(sessions.get(2));

        assertThat(studio.bench.points(MARIA)).isEqualTo(50 + 60);
        assertThat(studio.session(sessions.get(2)).status().reason()).isEqualTo(SessionReason.TYPE_OFF);
        assertThat(studio.sessions(1)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void the_rules_valid_at_the_very_moment_count(TestDatabase database) {
        Studio studio = Studio.on(database);
        List<String> sessions = studio.ordered(portraits(2).facts());
        studio.bench.clock.advance(Duration.ofDays(1).minusMillis(1));
        studio.done(sessions.get(0));

        studio.bench.clock.advance(Duration.ofMillis(1));
        studio.portraits(60, true).done(sessions.get(1));

        assertThat(studio.session(sessions.get(0)).status().points()).isEqualTo(Points.of(50));
        assertThat(studio.session(sessions.get(1)).status().points()).isEqualTo(Points.of(60));
    }

    @ParameterizedTest
    @EnumSource
    void a_session_done_while_something_is_off_brings_none_and_says_why(TestDatabase database) {
        Studio studio = Studio.on(database);
        List<String> sessions = studio.ordered(portraits(2).facts());
        studio.bench.ruled(LoyaltyBench.rules("1"));
        studio.done(sessions.get(0));
        studio.bench.ruled(ProgrammeRules.OFF);
        studio.done(sessions.get(1));
        studio.portraits(50, true);

        assertThat(sessions.stream()
                        .map(session -> studio.session(session).status().reason()))
                .containsExactly(SessionReason.SESSION_POINTS_OFF, SessionReason.PROGRAMME_OFF);
        assertThat(studio.bench.points(MARIA)).isZero();
        assertThat(studio.undone(sessions.get(0))).isInstanceOf(SessionResult.Changed.class);
        studio.done(sessions.get(0));
        assertThat(studio.bench.points(MARIA)).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource
    void a_session_worth_no_points_is_done_all_the_same(TestDatabase database) {
        Studio studio = Studio.on(database).portraits(0, true);
        String session = studio.ordered(portraits(1).facts()).get(0);

        studio.done(session);

        assertThat(studio.session(session).status().reason()).isEqualTo(SessionReason.NOTHING_EARNED);
    }

    @ParameterizedTest
    @EnumSource
    void the_multipliers_of_the_submission_count_whenever_it_takes_place(TestDatabase database) {
        Studio studio = Studio.on(database);
        studio.bench.multiplierSources.add((order, rules) -> List.of(new Multiplier(
                new AppliedMultiplier(AppliedMultiplier.Kind.CAMPAIGN, "Half more", new BigDecimal("1.5")),
                Scope.EVERYTHING)));
        String session = studio.ordered(
                        order(1).of(MARIA).line("Family", 1, "75.00", FAMILY).facts())
                .get(0);
        studio.bench.multiplierSources.clear();

        assertThat(studio.bench.sessions.planned(MARIA, 10))
                .extracting(planned -> planned.points().value())
                .containsExactly(112L);
        studio.done(session);

        assertThat(studio.bench.points(MARIA)).isEqualTo(112);
        assertThat(studio.bench.ledger.explanation(MARIA, 1))
                .isEqualTo(new SessionExplanation(
                        "Family session",
                        75,
                        List.of(new AppliedMultiplier(
                                AppliedMultiplier.Kind.CAMPAIGN, "Half more", new BigDecimal("1.5")))));
    }

    @ParameterizedTest
    @EnumSource
    void a_guest_earns_nothing_until_the_order_is_claimed(TestDatabase database) {
        Studio studio = Studio.on(database);
        List<String> sessions = studio.ordered(portraits(2).byGuest().facts());
        studio.done(sessions.get(0));
        assertThat(studio.session(sessions.get(0)).status().reason()).isEqualTo(SessionReason.GUEST);
        studio.bench.clock.advance(Duration.ofDays(3));
        studio.portraits(99, true);

        claim(studio);
        claim(studio);
        assertThat(studio.bench.points(8)).isEqualTo(50);

        studio.done(sessions.get(1));
        assertThat(studio.bench.points(8)).isEqualTo(50 + 99);
        assertThat(studio.bench.points(MARIA)).isZero();
    }

    private static void claim(Studio studio) {
        studio.bench.transactions.inNew(() -> {
            studio.bench.sessions.claim(1, 8);
            return null;
        });
    }

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
            studio.bench.refundLines.record(1, List.of(new RefundLine(1, 1, 1)));
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

    @ParameterizedTest
    @EnumSource
    void a_session_is_cancelled_restored_and_scheduled_only_while_that_makes_sense(TestDatabase database) {
        Studio studio = Studio.on(database);
        String session = studio.ordered(portraits(1).facts()).get(0);
        LocalDate day = LocalDate.of(2027, 2, 28);

        assertThat(studio.undone(session)).extracting("why").isEqualTo(SessionRefusal.PLANNED);
        studio.bench.sessions.schedule(session, Optional.of(day), ANNA);
        studio.bench.sessions.change(session, SessionAction.CANCEL, new SessionAuthor("anna", "ill"));
        assertThat(studio.session(session))
                .extracting(
                        Session::state,
                        Session::scheduledOn,
                        changed -> changed.change().by().orElseThrow().note())
                .containsExactly(SessionState.CANCELLED, Optional.of(day), "ill");
        assertThat(studio.done(session)).extracting("why").isEqualTo(SessionRefusal.CANCELLED);
        assertThat(studio.bench.sessions.schedule(session, Optional.empty(), ANNA))
                .extracting("why")
                .isEqualTo(SessionRefusal.CANCELLED);
        studio.bench.sessions.change(session, SessionAction.RESTORE, ANNA);
        studio.done(session);
        assertThat(studio.bench.points(MARIA)).isEqualTo(50);
        assertThat(studio.done("9-9-9-9")).extracting("why").isEqualTo(SessionRefusal.UNKNOWN);
        assertThat(studio.done("nonsense")).extracting("why").isEqualTo(SessionRefusal.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_after_the_award_leaves_the_session_planned(TestDatabase database) {
        Studio studio = Studio.on(database);
        String session = studio.ordered(portraits(1).facts()).get(0);
        studio.bench.postingListeners.add((account, entry) -> {
            throw new IllegalStateException("no reward today");
        });

        assertThatThrownBy(() -> studio.done(session)).hasMessage("no reward today");

        assertThat(studio.session(session).state()).isEqualTo(SessionState.PLANNED);
        assertThat(studio.bench.points(MARIA)).isZero();
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
