package io.fedelta.loyalty.session.service;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.service.DecisionLock;
import io.fedelta.loyalty.earning.service.OrderMultipliers;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.session.PlannedSession;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.Session.Status;
import io.fedelta.loyalty.session.SessionAction;
import io.fedelta.loyalty.session.SessionAuthor;
import io.fedelta.loyalty.session.SessionChange;
import io.fedelta.loyalty.session.SessionPoints;
import io.fedelta.loyalty.session.SessionPromise;
import io.fedelta.loyalty.session.SessionReason;
import io.fedelta.loyalty.session.SessionRefusal;
import io.fedelta.loyalty.session.SessionResult;
import io.fedelta.loyalty.session.SessionState;
import io.fedelta.loyalty.session.SessionUnit;
import io.fedelta.loyalty.session.dao.SessionRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A change locks the order's decision, then the session, then the account: what was read before the locks is never
 * trusted, and whoever comes second sees what the first has done.
 */
public class JdbcSessions implements Sessions {

    private final SessionRows rows;
    private final SessionAward award;
    private final DecisionLock decisions;
    private final Programme programme;
    private final OrderMultipliers multipliers;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public JdbcSessions(
            SessionRows rows,
            SessionAward award,
            DecisionLock decisions,
            Programme programme,
            OrderMultipliers multipliers,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.rows = rows;
        this.award = award;
        this.decisions = decisions;
        this.programme = programme;
        this.multipliers = multipliers;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public SessionResult change(String sessionId, SessionAction action, SessionAuthor by) {
        return locked(
                sessionId,
                session -> action.refusal(session)
                        .map(why -> refused(why, session))
                        .orElseGet(() -> changed(session.changed(after(session, action), changeBy(by)))));
    }

    private Status after(Session session, SessionAction action) {
        return switch (action) {
            case MARK_DONE -> award.done(session);
            case UNDO -> award.without(session, SessionReason.UNDONE);
            case CANCEL -> session.status().without(SessionReason.BY_HAND, Optional.empty());
            case RESTORE -> session.status().without(SessionReason.RESTORED, Optional.empty());
        };
    }

    @Override
    public SessionResult schedule(String sessionId, Optional<LocalDate> day, SessionAuthor by) {
        return locked(
                sessionId,
                session -> session.state() == SessionState.PLANNED
                        ? changed(session.scheduled(day, changeBy(by)))
                        : refused(
                                session.state() == SessionState.DONE ? SessionRefusal.DONE : SessionRefusal.CANCELLED,
                                session));
    }

    private SessionResult locked(String sessionId, Function<Session, SessionResult> work) {
        return transactions.inNew(() -> SessionUnit.ofId(sessionId)
                .flatMap(this::lock)
                .map(work)
                .orElseGet(() -> new SessionResult.Refused(SessionRefusal.UNKNOWN, Optional.empty())));
    }

    private Optional<Session> lock(SessionUnit unit) {
        decisions.take(unit.orderId());
        return rows.lock(unit.id());
    }

    private SessionResult changed(Session session) {
        rows.update(session);
        return new SessionResult.Changed(session);
    }

    private static SessionResult refused(SessionRefusal why, Session session) {
        return new SessionResult.Refused(why, Optional.of(session));
    }

    private SessionChange changeBy(SessionAuthor by) {
        return new SessionChange(Moments.now(clock), Optional.of(by));
    }

    @Override
    public Optional<Session> find(String sessionId) {
        return rows.find(sessionId);
    }

    @Override
    public List<Session> ofOrder(long orderId) {
        return rows.newestOf(orderId);
    }

    @Override
    public void claim(long orderId, long accountId) {
        rows.lockAll(orderId).stream()
                .filter(session -> session.customer().guest())
                .map(session -> session.claimedBy(accountId))
                .map(session -> session.status().reason() == SessionReason.GUEST
                        ? session.changed(award.claimed(session), session.change())
                        : session)
                .forEach(rows::update);
    }

    @Override
    public List<PlannedSession> planned(long accountId, int atMost) {
        ProgrammeRules rules = programme.currentForDisplay().rules();
        return rows.planned(accountId, atMost).stream()
                .map(session -> new PlannedSession(session, award.today(session, rules)))
                .toList();
    }

    @Override
    public List<SessionPromise> preview(OrderFacts order) {
        ProgrammeRules rules = programme.currentForDisplay().rules();
        return rules.awardsSessionPoints()
                ? SessionPoints.promised(order, rules, multipliers.by(rules, order))
                : List.of();
    }
}
