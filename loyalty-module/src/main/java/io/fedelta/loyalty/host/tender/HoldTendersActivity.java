package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.host.offer.CheckoutNotice;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.SpendResult.Refused;
import io.fedelta.loyalty.tender.service.Holds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.state.ActivityStateManagerImpl;

/**
 * Takes everything that the cart is planned to be paid with, at once and before anybody is charged. Of two carts with
 * the same money the loser stops here, unpaid. A cart without such plans costs nothing.
 */
public class HoldTendersActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {

    private final Holds holds;
    private final PaymentCartTenders tenders;
    private final CheckoutNotice notice;
    private final Clock clock;

    public HoldTendersActivity(Holds holds, PaymentCartTenders tenders, CheckoutNotice notice, Clock clock) {
        this.holds = holds;
        this.tenders = tenders;
        this.notice = notice;
        this.clock = clock;
    }

    /** @throws TenderRefusedException if something of what was planned cannot be had */
    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) throws Exception {
        Order order = context.getSeedData().getOrder();
        if (!TenderPayment.on(order).isEmpty()) {
            Set<String> spent = new SpentBefore(holds, tenders).takeUp(order);
            hold(order, spent, context);
        }
        return context;
    }

    private void hold(Order order, Set<String> spent, ProcessContext<CheckoutSeed> context)
            throws TenderRefusedException {
        List<PlannedTender> plans = tenders.on(order);
        Map<TenderPayment, Hold> wanted = wanted(order, spent);
        registerRollbackFirst(context, wanted, spent, plans);
        if (!wanted.isEmpty()) {
            spend(order, wanted);
        }
    }

    private void spend(Order order, Map<TenderPayment, Hold> wanted) throws TenderRefusedException {
        List<Hold> all = List.copyOf(wanted.values());
        if (holds.spend(all, order.getTotal().getAmount()) instanceof Refused refused) {
            notice.tenderRefused(refused.reason());
            throw new TenderRefusedException(order.getId(), planOf(refused.wanted(), wanted), refused.reason());
        }
        wanted.forEach((tender, hold) -> tender.holds(hold.holdId()));
    }

    private static PlannedTender planOf(Hold refused, Map<TenderPayment, Hold> wanted) {
        return wanted.entrySet().stream()
                .filter(entry -> entry.getValue().holdId().equals(refused.holdId()))
                .map(entry -> entry.getKey().planned())
                .findFirst()
                .orElseThrow();
    }

    /** Before anything is taken: an answer that got lost on its way may stand for one that was made. */
    private void registerRollbackFirst(
            ProcessContext<CheckoutSeed> context,
            Map<TenderPayment, Hold> wanted,
            Set<String> spent,
            List<PlannedTender> plans) {
        List<String> holdIds = Stream.concat(
                        spent.stream(), wanted.values().stream().map(Hold::holdId))
                .toList();
        Map<String, Object> state =
                Map.of(HoldTendersRollbackHandler.HOLDS, holdIds, HoldTendersRollbackHandler.PLANS, plans);
        ActivityStateManagerImpl.getStateManager().registerState(this, context, getRollbackHandler(), state);
    }

    /** What pays nothing of the cart is not asked for. */
    private Map<TenderPayment, Hold> wanted(Order order, Set<String> spent) {
        Map<TenderPayment, Hold> wanted = new LinkedHashMap<>();
        for (TenderPayment tender : TenderPayment.openOn(order)) {
            if (tender.amount().signum() <= 0) {
                tender.archive();
            } else if (!spent.contains(String.valueOf(tender.payment().getReferenceNumber()))) {
                wanted.put(tender, hold(order, tender));
            }
        }
        return wanted;
    }

    private Hold hold(Order order, TenderPayment tender) {
        PlannedTender plan = tender.planned();
        return new Hold(
                UUID.randomUUID().toString(),
                plan.kind(),
                plan.sourceId(),
                order.getId(),
                order.getCustomer().getId(),
                tender.amount(),
                order.getCurrency().getCurrencyCode(),
                points(plan),
                BigDecimal.ZERO,
                HoldState.HELD,
                clock.instant());
    }

    /** Less of the limit takes its share of the points, rounded up. */
    private static long points(PlannedTender plan) {
        return BigDecimal.valueOf(plan.points())
                .multiply(plan.amount())
                .divide(plan.limit(), 0, RoundingMode.CEILING)
                .longValueExact();
    }
}
