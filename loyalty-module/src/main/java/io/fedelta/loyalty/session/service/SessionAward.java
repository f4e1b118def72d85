package io.fedelta.loyalty.session.service;

import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.ReversalExplanation;
import io.fedelta.loyalty.ledger.SessionExplanation;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.Session.Status;
import io.fedelta.loyalty.session.SessionListener;
import io.fedelta.loyalty.session.SessionPoints;
import io.fedelta.loyalty.session.SessionReason;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Posts what a session brings when it takes place, by the rules valid then, and takes back exactly what it brought.
 * Each time it takes place is a cycle of its own, so that no award and no reversal is ever made twice.
 */
public class SessionAward {

    private final Programme programme;
    private final LoyaltyLedger ledger;
    private final List<SessionListener> listeners;
    private final Clock clock;

    public SessionAward(Programme programme, LoyaltyLedger ledger, List<SessionListener> listeners, Clock clock) {
        this.programme = programme;
        this.ledger = ledger;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** The session takes place now. */
    Status done(Session planned) {
        return doneAt(planned, Moments.now(clock));
    }

    /** The session, now a registered customer's, took place before. */
    Status claimed(Session session) {
        Status status = session.status();
        Status notYet = new Status(
                SessionReason.ORDERED, Optional.empty(), status.timesDone() - 1, status.points(), status.entryNo());
        return doneAt(session.changed(notYet, session.change()), status.doneAt().orElseThrow());
    }

    private Status doneAt(Session session, Instant at) {
        Status done = awardedAt(session, at);
        if (!session.customer().guest()) {
            listeners.forEach(listener -> listener.sessionDone(session, at));
        }
        return done;
    }

    private Status awardedAt(Session session, Instant at) {
        RuleVersion version = programme.at(at);
        SessionReason reason = reason(session, version.rules());
        if (reason != SessionReason.AWARDED) {
            return session.status().done(reason, at, Points.ZERO, Optional.empty());
        }
        Entry entry = award(session, version, at);
        return session.status().done(reason, at, entry.points(), Optional.of(entry.entryNo()));
    }

    private static SessionReason reason(Session session, ProgrammeRules rules) {
        Optional<SessionType> type = activeType(session, rules);
        if (!rules.enabled()) {
            return SessionReason.PROGRAMME_OFF;
        }
        if (!rules.sessions().enabled()) {
            return SessionReason.SESSION_POINTS_OFF;
        }
        if (type.isEmpty()) {
            return SessionReason.TYPE_OFF;
        }
        if (session.customer().guest()) {
            return SessionReason.GUEST;
        }
        return explanation(session, type.get()).points().isZero()
                ? SessionReason.NOTHING_EARNED
                : SessionReason.AWARDED;
    }

    private static Optional<SessionType> activeType(Session session, ProgrammeRules rules) {
        return rules.sessions().type(session.type().id()).filter(SessionType::active);
    }

    private static SessionExplanation explanation(Session session, SessionType type) {
        return SessionPoints.of(type, session.multipliers());
    }

    private Entry award(Session session, RuleVersion version, Instant at) {
        SessionExplanation explanation =
                explanation(session, activeType(session, version.rules()).orElseThrow());
        return ledger.post(new Posting(
                        session.customer().accountId(),
                        EntryKind.SESSION,
                        Source.session(session.id()),
                        session.status().timesDone(),
                        explanation.points(),
                        Optional.of(version.number()),
                        explanation,
                        Optional.empty(),
                        at))
                .entry();
    }

    /** Not done after all: its points go, whatever the rules are now. */
    Status without(Session session, SessionReason reason) {
        return session.status()
                .without(reason, awardOf(session).map(this::reverse).map(Entry::entryNo));
    }

    private Optional<Entry> awardOf(Session session) {
        return session.status().reason() == SessionReason.AWARDED
                ? session.status()
                        .entryNo()
                        .flatMap(entryNo -> ledger.entry(session.customer().accountId(), entryNo))
                : Optional.empty();
    }

    private Entry reverse(Entry award) {
        ReversalExplanation explanation = new ReversalExplanation(award.entryNo(), award.points());
        return ledger.post(new Posting(
                        award.accountId(),
                        EntryKind.SESSION_REVERSAL,
                        award.source(),
                        award.cycle(),
                        explanation.points(),
                        award.ruleVersion(),
                        explanation,
                        Optional.empty(),
                        Moments.now(clock)))
                .entry();
    }

    /** What it would bring if it took place now; zero if nothing. */
    Points today(Session session, ProgrammeRules rules) {
        return activeType(session, rules)
                .filter(type ->
                        rules.awardsSessionPoints() && !session.customer().guest())
                .map(type -> explanation(session, type).points())
                .orElse(Points.ZERO);
    }
}
