package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.tender.service.Holds;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadleafcommerce.core.order.domain.Order;

/**
 * What an earlier checkout of the same cart has spent and could not give back, because it died or its last save failed.
 * The host would confirm such a payment once more and stumble over it, so a new payment takes its place. It carries the
 * same hold while that stands and fits the cart; otherwise the money goes back and is held anew.
 */
final class SpentBefore {

    private final Holds holds;
    private final PaymentCartTenders tenders;

    SpentBefore(Holds holds, PaymentCartTenders tenders) {
        this.holds = holds;
        this.tenders = tenders;
    }

    /** @return holds that need not be made: what they took is taken, and a confirmation will find them so */
    Set<String> takeUp(Order order) {
        List<TenderPayment> spent = TenderPayment.on(order).stream()
                .filter(tender -> tender.payment().isConfirmed())
                .toList();
        boolean fits = fits(order, spent);
        Set<String> standing = new HashSet<>();
        for (TenderPayment before : spent) {
            String holdId = before.payment().getReferenceNumber();
            TenderPayment again = tenders.again(order, before);
            if (fits && holds.renew(holdId, order.getId())) {
                again.holds(holdId);
                standing.add(holdId);
            } else {
                holds.release(holdId);
            }
        }
        if (!fits) {
            TenderShares.follow(order);
        }
        return standing;
    }

    private static boolean fits(Order order, List<TenderPayment> spent) {
        BigDecimal sum = spent.stream().map(TenderPayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(TenderShares.goods(order)) <= 0;
    }
}
