package io.fedelta.loyalty.session;

import io.fedelta.loyalty.earning.Multipliers;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.SessionExplanation;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.SessionType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a session earns by given rules. The promise and the award both come from here. */
public final class SessionPoints {

    private SessionPoints() {}

    public static SessionExplanation of(SessionType type, List<AppliedMultiplier> multipliers) {
        return new SessionExplanation(type.name(), type.points(), multipliers);
    }

    /** What multiplies a session of this type that was bought as these goods. */
    public static List<AppliedMultiplier> multipliers(OrderLine line, SessionType type, Multipliers offered) {
        return offered.on(line.goods(), Set.of(type.id()));
    }

    /** What the order's sessions will bring, line by line; lines that are no sessions are missing. */
    public static List<SessionPromise> promised(OrderFacts order, ProgrammeRules rules, Multipliers offered) {
        return order.lines().stream()
                .flatMap(line -> promised(line, rules, offered))
                .toList();
    }

    private static Stream<SessionPromise> promised(OrderLine line, ProgrammeRules rules, Multipliers offered) {
        return rules.sessions().typeOf(line.goods()).stream()
                .map(type -> new SessionPromise(line.quantity(), of(type, multipliers(line, type, offered))))
                .filter(promise -> promise.points().isPositive());
    }
}
