package io.fedelta.loyalty.session;

import static io.fedelta.loyalty.testing.Studio.ANNA;
import static io.fedelta.loyalty.testing.Studio.MARIA;
import static io.fedelta.loyalty.testing.Studio.portraits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.SessionExplanation;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionsIntegrationTests {

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
}
