package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionAction;
import io.fedelta.loyalty.session.SessionAuthor;
import io.fedelta.loyalty.session.SessionResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A {@link LoyaltyBench} as a photo studio: product 11 is a portrait of 50 points, everything in category 20 a family
 * session of 75. Ratio 1, everything on.
 */
public final class Studio {

    public static final Goods PORTRAIT = new Goods(Optional.of(11L), Set.of());
    public static final Goods FAMILY = new Goods(Optional.of(12L), Set.of(20L));
    public static final long MARIA = 7;
    public static final SessionAuthor ANNA = new SessionAuthor("anna", "");

    private static final SessionType PORTRAITS =
            new SessionType(1, "Portrait session", 50, true, Set.of(11L), Set.of());
    private static final SessionType FAMILIES = new SessionType(2, "Family session", 75, true, Set.of(), Set.of(20L));

    public final LoyaltyBench bench;

    private Studio(LoyaltyBench bench) {
        this.bench = bench;
    }

    public static Studio on(TestDatabase database) {
        return new Studio(LoyaltyBench.on(database)).ruled(true, PORTRAITS, FAMILIES);
    }

    /** Maria's order of so many portraits, not paid yet. */
    public static OrderFixture portraits(int quantity) {
        return OrderFixture.order(1).of(MARIA).line("Portrait", quantity, "75.00", PORTRAIT);
    }

    public Studio ruled(boolean enabled, SessionType... types) {
        bench.ruled(LoyaltyBench.rules("1").withSessions(new SessionRules(enabled, List.of(types))));
        return this;
    }

    /** The portrait type as it is now. */
    public Studio portraits(long points, boolean active) {
        return ruled(true, new SessionType(1, "Portrait session", points, active, Set.of(11L), Set.of()), FAMILIES);
    }

    /** Ids of the sessions that the order brought, in the order of its lines. */
    public List<String> ordered(OrderFacts order) {
        bench.place(order);
        return sessions(order.orderId());
    }

    public List<String> sessions(long orderId) {
        return bench.jdbc.queryForList(
                "SELECT SESSION_ID FROM LOY_SESSION WHERE ORDER_ID = ? ORDER BY SUBMISSION_NO, ORDER_ITEM_ID, UNIT_NO",
                String.class,
                orderId);
    }

    public SessionResult done(String session) {
        return bench.sessions.change(session, SessionAction.MARK_DONE, ANNA);
    }

    public SessionResult undone(String session) {
        return bench.sessions.change(session, SessionAction.UNDO, ANNA);
    }

    public Session session(String id) {
        return bench.sessions.find(id).orElseThrow();
    }
}
