package io.fedelta.loyalty.session;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static io.fedelta.loyalty.testing.Studio.FAMILY;
import static io.fedelta.loyalty.testing.Studio.MARIA;
import static io.fedelta.loyalty.testing.Studio.portraits;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Multiplier;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.SessionExplanation;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionPointsIntegrationTests {

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
}
