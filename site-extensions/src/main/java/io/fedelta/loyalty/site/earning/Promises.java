package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.host.checkout.OrderTranslation;
import io.fedelta.loyalty.site.Trouble;
import io.fedelta.loyalty.site.Visitor;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;

/** Says what an order or cart will earn: the answer of the code that awards, or nothing. */
public class Promises {

    private final OrderTranslation translation;
    private final OrderAwarding awarding;
    private final Trouble trouble = new Trouble();

    public Promises(OrderTranslation translation, OrderAwarding awarding) {
        this.translation = translation;
        this.awarding = awarding;
    }

    /** For the visitor's cart; empty if there is none or it would earn nothing. */
    public Optional<EarnPreviewView> of(Order cart, Optional<Visitor> visitor) {
        boolean member = visitor.filter(Visitor::signedIn).isPresent();
        return points(cart).map(points -> new EarnPreviewView(points, member));
    }

    Optional<Long> points(Order order) {
        return Optional.ofNullable(order)
                .filter(filled -> !filled.getOrderItems().isEmpty())
                .flatMap(filled -> trouble.notedIn(() -> preview(translation.factsOf(filled))));
    }

    private Optional<Long> preview(OrderFacts facts) {
        return awarding.preview(facts)
                .map(explanation -> explanation.points().value())
                .filter(points -> points > 0);
    }
}
