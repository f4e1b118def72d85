package io.fedelta.loyalty.host.payment;

import io.fedelta.loyalty.earning.service.AwardQueue;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.payment.ActionKind;
import io.fedelta.loyalty.payment.ActionNote;
import io.fedelta.loyalty.payment.ActionPlan;
import io.fedelta.loyalty.payment.ActionPlan.Impossible;
import io.fedelta.loyalty.payment.ActionPlan.Possible;
import io.fedelta.loyalty.payment.ActionResult;
import io.fedelta.loyalty.payment.ActionResult.Refused;
import io.fedelta.loyalty.payment.ActionResult.Taken;
import io.fedelta.loyalty.payment.ActionStep;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.payment.OrderActions;
import io.fedelta.loyalty.payment.OrderCommand;
import io.fedelta.loyalty.payment.OrderMoney;
import io.fedelta.loyalty.payment.Refusal;
import io.fedelta.loyalty.payment.StepState;
import io.fedelta.loyalty.payment.dao.OrderActionRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The order's row is locked before its money is read, so that of two administrators the second sees what the first did;
 * the action's number, unique within the order, backs the lock. Everything an action changes commits together, but for
 * what a gateway has to do first.
 */
public class BroadleafOrderActions implements OrderActions {

    private final JdbcTemplate jdbc;
    private final OrderActionRows actions;
    private final OrderMoneyReading reading;
    private final StepRecording recording;
    private final GatewaySteps gatewaySteps;
    private final LoyaltyTransactions transactions;
    private final AwardQueue queue;
    private final Clock clock;

    public BroadleafOrderActions(
            JdbcTemplate jdbc,
            OrderMoneyReading reading,
            StepRecording recording,
            GatewaySteps gatewaySteps,
            LoyaltyTransactions transactions,
            AwardQueue queue,
            Clock clock) {
        this.jdbc = jdbc;
        this.actions = new OrderActionRows(jdbc);
        this.reading = reading;
        this.recording = recording;
        this.gatewaySteps = gatewaySteps;
        this.transactions = transactions;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public ActionResult take(long orderId, OrderCommand command, ActionNote note) {
        Begun begun = transactions.inNew(() -> actions.byRequest(note.requestId())
                .map(known -> new Begun(new Taken(known), false))
                .orElseGet(() -> begin(orderId, command, note)));
        if (begun.isNew() && begun.result() instanceof Taken taken) {
            gatewaySteps.ask(taken.action());
            queue.offer(orderId);
            return new Taken(actions.find(orderId, taken.action().actionNo()).orElseThrow());
        }
        return begun.result();
    }

    private Begun begin(long orderId, OrderCommand command, ActionNote note) {
        lock(orderId);
        Instant now = Moments.now(clock);
        return reading.read(orderId)
                .map(money -> begin(money, command, note, now))
                .map(result -> new Begun(result, true))
                .orElseGet(() -> new Begun(new Refused(Refusal.NO_SUCH_ORDER, Optional.empty()), true));
    }

    private ActionResult begin(OrderMoney money, OrderCommand command, ActionNote note, Instant now) {
        ActionPlan plan = ActionPlan.of(money, command, now);
        return plan instanceof Possible possible
                ? new Taken(begin(money, command, possible, note, now))
                : refused((Impossible) plan);
    }

    private static Refused refused(Impossible plan) {
        return new Refused(plan.reason(), plan.atMost());
    }

    private OrderAction begin(OrderMoney money, OrderCommand command, Possible plan, ActionNote note, Instant now) {
        long orderId = money.order().orderId();
        if (command.kind() == ActionKind.CANCEL) {
            recording.cancel(orderId);
        }
        List<ActionStep> steps = plan.steps().stream()
                .map(step -> step.asksGateway() ? step : recording.record(orderId, command, plan.detail(), step, now))
                .toList();
        OrderAction action = new OrderAction(
                orderId,
                actions.nextNo(orderId),
                command.kind(),
                plan.amount(),
                money.order().currency(),
                plan.detail(),
                command.units(),
                note,
                now,
                steps);
        actions.insert(action);
        return action;
    }

    /** Locks by an update, which every database understands as a lock on that row. */
    private void lock(long orderId) {
        jdbc.update("UPDATE BLC_ORDER SET ORDER_STATUS = ORDER_STATUS WHERE ORDER_ID = ?", orderId);
    }

    @Override
    public boolean settle(long orderId, int actionNo, int stepNo, boolean happened, String actor) {
        Optional<OrderAction> action = actions.find(orderId, actionNo);
        Optional<ActionStep> asked = action.stream()
                .flatMap(known -> known.steps().stream())
                .filter(step -> step.stepNo() == stepNo && step.state() == StepState.ASKED)
                .findFirst();
        boolean settled = asked.isPresent() && ended(action.get(), asked.get(), happened, actor);
        if (settled) {
            queue.offer(orderId);
        }
        return settled;
    }

    private boolean ended(OrderAction action, ActionStep step, boolean happened, String actor) {
        try {
            gatewaySteps.end(action, step, StepAnswer.byHand(happened, actor));
            return true;
        } catch (StepEndedException answeredMeanwhile) {
            return false;
        }
    }

    @Override
    public Optional<OrderMoney> money(long orderId) {
        return reading.read(orderId);
    }

    @Override
    public Page<OrderAction> history(long orderId, int page, int size) {
        return actions.page(orderId, page, size);
    }

    /** @param isNew false if the request was heard before */
    private record Begun(ActionResult result, boolean isNew) {}
}
