package io.fedelta.loyalty.recalculation.service;

import io.fedelta.loyalty.earning.OrderGain;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.recalculation.dao.StagedRow;
import io.fedelta.loyalty.recalculation.dao.StagedRow.Before;
import io.fedelta.loyalty.recalculation.dao.StagedRow.NewSession;
import io.fedelta.loyalty.session.SessionPoints;
import io.fedelta.loyalty.session.SessionUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A session for each unit of paid goods that are a session today and for which there is none. It took place when its
 * order was paid; units that went back are noted as such and bring nothing.
 */
final class MissingSessions {

    private final ProgrammeRules rules;
    private final Set<SessionUnit> known;
    private final Function<Instant, LocalDate> day;

    MissingSessions(ProgrammeRules rules, Set<SessionUnit> known, Function<Instant, LocalDate> day) {
        this.rules = rules;
        this.known = known;
        this.day = day;
    }

    Stream<StagedRow> of(OrderGain gain) {
        return rules.awardsSessionPoints()
                ? gain.order().lines().stream().flatMap(line -> ofLine(gain, line))
                : Stream.empty();
    }

    private Stream<StagedRow> ofLine(OrderGain gain, OrderLine line) {
        return rules.sessions().typeOf(line.goods()).filter(type -> type.points() > 0).stream()
                .filter(type -> !isKnown(gain.order().orderId(), line))
                .flatMap(type ->
                        IntStream.rangeClosed(1, line.quantity()).mapToObj(unit -> row(gain, line, type, unit)));
    }

    /** All units of a line become sessions together. */
    private boolean isKnown(long orderId, OrderLine line) {
        return known.stream().anyMatch(unit -> unit.orderId() == orderId && unit.itemId() == line.itemId());
    }

    private StagedRow row(OrderGain gain, OrderLine line, SessionType type, int unitNo) {
        long orderId = gain.order().orderId();
        SessionUnit unit = new SessionUnit(orderId, line.itemId(), unitNo, submission(orderId));
        int left = line.quantity() - gain.refundedUnits().getOrDefault(line.itemId(), 0);
        return new StagedRow(
                gain.order().customerId(),
                orderId,
                EntryKind.SESSION,
                Source.session(unit.id()),
                0,
                SessionPoints.of(type, List.of()),
                Points.ZERO,
                gain.paidAt(),
                day.apply(gain.paidAt()),
                Before.NOTHING,
                Optional.empty(),
                Optional.of(new NewSession(
                        unit,
                        type.id(),
                        type.name(),
                        gain.order().submittedAt().orElse(gain.paidAt()),
                        unitNo > left)));
    }

    private int submission(long orderId) {
        return known.stream()
                .filter(unit -> unit.orderId() == orderId)
                .mapToInt(SessionUnit::submission)
                .max()
                .orElse(0);
    }
}
