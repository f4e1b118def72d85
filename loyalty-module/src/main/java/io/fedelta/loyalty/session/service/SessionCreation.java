package io.fedelta.loyalty.session.service;

import io.fedelta.loyalty.earning.Multipliers;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.earning.SubmissionListener;
import io.fedelta.loyalty.earning.service.OrderMultipliers;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionChange;
import io.fedelta.loyalty.session.SessionPoints;
import io.fedelta.loyalty.session.SessionUnit;
import io.fedelta.loyalty.session.dao.SessionRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes a session of each unit that was a session by the rules when its order was submitted, in the transaction that
 * decides about the order: there they are all at once, or the order is not decided. An order that was withdrawn and
 * submitted again brings new ones.
 */
public class SessionCreation implements SubmissionListener {

    private final SessionRows rows;
    private final Programme programme;
    private final OrderMultipliers multipliers;
    private final SessionLoss losses;
    private final Clock clock;

    public SessionCreation(
            SessionRows rows, Programme programme, OrderMultipliers multipliers, SessionLoss losses, Clock clock) {
        this.rows = rows;
        this.programme = programme;
        this.multipliers = multipliers;
        this.losses = losses;
        this.clock = clock;
    }

    /** An order that lacks its date counts as older than every rule, for its payment as well. */
    @Override
    public void orderSubmitted(OrderFacts order) {
        order.submittedAt().ifPresent(moment -> create(order, moment));
    }

    private void create(OrderFacts order, Instant submittedAt) {
        SessionRules rules = programme.at(submittedAt).rules().sessions();
        if (order.lines().stream().anyMatch(line -> rules.typeOf(line.goods()).isPresent())) {
            create(order, submittedAt, rules);
        }
    }

    private void create(OrderFacts order, Instant submittedAt, SessionRules rules) {
        Multipliers offered = multipliers.ofSubmission(order);
        int submission = rows.submissions(order.orderId());
        rows.insert(order.lines().stream()
                .flatMap(line -> rules.typeOf(line.goods()).stream()
                        .flatMap(type -> units(
                                order,
                                submittedAt,
                                line,
                                type,
                                SessionPoints.multipliers(line, type, offered),
                                submission)))
                .toList());
    }

    private Stream<Session> units(
            OrderFacts order,
            Instant submittedAt,
            OrderLine line,
            SessionType type,
            List<AppliedMultiplier> applied,
            int submission) {
        return IntStream.rangeClosed(1, line.quantity())
                .mapToObj(unitNo -> new Session(
                        new SessionUnit(order.orderId(), line.itemId(), unitNo, submission),
                        new Session.Customer(order.customerId(), !order.registered()),
                        new Session.Type(type.id(), type.name()),
                        applied,
                        submittedAt,
                        Optional.empty(),
                        Session.Status.ORDERED,
                        new SessionChange(Moments.now(clock), Optional.empty())));
    }

    @Override
    public void orderWithdrawn(long orderId) {
        losses.orderWithdrawn(orderId);
    }
}
