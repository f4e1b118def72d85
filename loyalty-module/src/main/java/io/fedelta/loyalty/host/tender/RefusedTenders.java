package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.tender.Refusal;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;

/** After a checkout has failed: takes off what the cart cannot be paid with, and reprices it. */
public class RefusedTenders {

    private final CartTenders tenders;

    public RefusedTenders(CartTenders tenders) {
        this.tenders = tenders;
    }

    /** Costs nothing unless a tender was refused; one that could not be asked stays. */
    public void takeOff(Order order, Throwable failure) {
        if (!OrderStatus.SUBMITTED.equals(order.getStatus())) {
            refused(failure)
                    .filter(refused -> refused.reason() != Refusal.UNAVAILABLE)
                    .map(TenderRefusedException::tender)
                    .ifPresent(tender -> tenders.remove(order, tender.kind(), tender.sourceId()));
        }
    }

    private static Optional<TenderRefusedException> refused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(TenderRefusedException.class::isInstance)
                .map(TenderRefusedException.class::cast)
                .findFirst();
    }
}
