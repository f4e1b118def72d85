package io.fedelta.loyalty.recalculation.service;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.OrderGain;
import io.fedelta.loyalty.earning.Seen;
import io.fedelta.loyalty.earning.dao.DecisionRows;
import io.fedelta.loyalty.earning.service.OrderGains;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.recalculation.OrderWindow;
import io.fedelta.loyalty.recalculation.Window;
import io.fedelta.loyalty.recalculation.dao.LackingRows;
import io.fedelta.loyalty.recalculation.dao.LackingRows.UnpaidSession;
import io.fedelta.loyalty.recalculation.dao.RecalculationRows.Asked;
import io.fedelta.loyalty.recalculation.dao.StagedRow;
import io.fedelta.loyalty.recalculation.dao.StagedRow.Before;
import io.fedelta.loyalty.recalculation.dao.StagedRow.Payment;
import io.fedelta.loyalty.session.SessionPoints;
import io.fedelta.loyalty.session.SessionState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Works out what a range of orders lacks: points of orders that were paid in the window, sessions that nobody noted,
 * and points of sessions that took place in it. By the rules of the preview, without any multiplier.
 */
public class Staging {

    /** So many ids fit a statement's list on every database. */
    private static final int TOGETHER = 500;

    private final DecisionRows decisions;
    private final LackingRows lacking;
    private final OrderWindow orders;
    private final OrderGains gains;
    private final Programme programme;
    private final ZoneId zone;

    public Staging(JdbcTemplate jdbc, OrderWindow orders, OrderGains gains, Programme programme, ZoneId zone) {
        this.decisions = new DecisionRows(jdbc);
        this.lacking = new LackingRows(jdbc);
        this.orders = orders;
        this.gains = gains;
        this.programme = programme;
        this.zone = zone;
    }

    List<StagedRow> of(ChunkRange range, Asked asked) {
        RuleVersion version = programme.version(asked.ruleVersion());
        List<Long> ids = orders.candidates(
                range,
                asked.window().from(),
                version.rules().awardsSessionPoints()
                        && version.rules().sessions().pay());
        List<OrderGain> all = gains.of(ids, version);
        List<StagedRow> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            rows.addAll(lacking(all.subList(from, Math.min(from + TOGETHER, all.size())), asked, version.rules()));
        }
        sessions(range, asked.window(), version.rules()).forEach(rows::add);
        return rows;
    }

    private List<StagedRow> lacking(List<OrderGain> some, Asked asked, ProgrammeRules rules) {
        List<Long> ids = some.stream().map(gain -> gain.order().orderId()).toList();
        Map<Long, Decision> decided = decisions.findAll(ids);
        MissingSessions missing =
                new MissingSessions(rules, rules.awardsSessionPoints() ? lacking.units(ids) : Set.of(), this::day);
        Map<Long, Integer> cycles = lacking.nextCycles(ids);
        List<StagedRow> rows = new ArrayList<>();
        for (OrderGain gain : some) {
            Optional.ofNullable(decided.get(gain.order().orderId()))
                    .filter(decision -> isConsidered(decision, gain, asked.window()))
                    .ifPresent(decision -> {
                        payment(gain, decision, rules, cycles).ifPresent(rows::add);
                        missing.of(gain).forEach(rows::add);
                    });
        }
        return rows;
    }

    private static boolean isConsidered(Decision decision, OrderGain gain, Window window) {
        return !decision.isWithdrawn() && !decision.refunded().lost() && !gain.lost() && window.contains(gain.paidAt());
    }

    private Optional<StagedRow> payment(
            OrderGain gain, Decision decision, ProgrammeRules rules, Map<Long, Integer> cycles) {
        if (!rules.awardsPaymentPoints()
                || decision.state() == Decision.State.AWARDED
                || decision.accountId() != gain.order().customerId()
                || !gain.net().isPositive()) {
            return Optional.empty();
        }
        long orderId = gain.order().orderId();
        return Optional.of(new StagedRow(
                decision.accountId(),
                orderId,
                EntryKind.PAYMENT,
                Source.order(orderId),
                Math.max(decision.cycle(), cycles.getOrDefault(orderId, 0)),
                gain.payment(),
                gain.taken(),
                gain.paidAt(),
                day(gain.paidAt()),
                Before.of(decision),
                Optional.of(new Payment(
                        !gain.order().payment().refunds().isEmpty(), gain.earlierRefunds(), Seen.in(gain.order()))),
                Optional.empty()));
    }

    private Stream<StagedRow> sessions(ChunkRange range, Window window, ProgrammeRules rules) {
        return rules.awardsSessionPoints()
                ? lacking.unpaidSessions(range, window).stream().flatMap(session -> session(session, rules).stream())
                : Stream.empty();
    }

    private Optional<StagedRow> session(UnpaidSession session, ProgrammeRules rules) {
        return rules.sessions()
                .type(session.typeId())
                .filter(SessionType::active)
                .filter(type -> type.points() > 0)
                .map(type -> new StagedRow(
                        session.accountId(),
                        session.orderId(),
                        EntryKind.SESSION,
                        Source.session(session.sessionId()),
                        lacking.nextCycle(session),
                        SessionPoints.of(type, List.of()),
                        Points.ZERO,
                        session.doneAt(),
                        day(session.doneAt()),
                        new Before(
                                Optional.of(SessionState.DONE.name()),
                                Optional.of(session.reason()),
                                session.timesDone()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
