package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.host.checkout.OrderTranslation;
import io.fedelta.loyalty.session.service.Sessions;
import io.fedelta.loyalty.site.Trouble;
import io.fedelta.loyalty.site.Visitor;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;

/** Says what an order or cart will earn: the answer of the code that awards, or nothing. */
public class Promises {

    private final OrderTranslation translation;
    private final OrderAwarding awarding;
    private final Sessions sessions;
    private final Trouble trouble = new Trouble();

    public Promises(OrderTranslation translation, OrderAwarding awarding, Sessions sessions) {
        this.translation = translation;
        this.awarding = awarding;
        this.sessions = sessions;
    }

    /** For the visitor's cart; empty if there is none or it would earn nothing. */
    public Optional<EarnPreviewView> of(Order cart, Optional<Visitor> visitor) {
        boolean member = visitor.filter(Visitor::signedIn).isPresent();
        return promise(cart).map(promise -> new EarnPreviewView(promise, member));
    }

    Optional<Promise> promise(Order order) {
        return Optional.ofNullable(order)
                .filter(filled -> !filled.getOrderItems().isEmpty())
                .flatMap(filled -> trouble.notedIn(() -> preview(translation.factsOf(filled))));
    }

    private Optional<Promise> preview(OrderFacts facts) {
        long now = awarding.preview(facts)
                .map(explanation -> explanation.points().value())
                .orElse(0L);
        return Optional.of(Promise.of(now, sessions.preview(facts))).filter(Promise::isAnything);
    }
}
