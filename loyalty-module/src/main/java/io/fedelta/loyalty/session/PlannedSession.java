package io.fedelta.loyalty.session;

import io.fedelta.loyalty.ledger.Points;

/** @param points what it would bring if it took place now; zero if its type, or all sessions, bring none */
public record PlannedSession(Session session, Points points) {}
