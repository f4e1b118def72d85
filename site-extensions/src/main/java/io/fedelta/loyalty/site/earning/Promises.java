package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.host.checkout.OrderTranslation;
import io.fedelta.loyalty.session.service.Sessions;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Trouble;
import io.fedelta.loyalty.site.Visitor;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;

/** Says what an order or cart will earn: the answer of the code that awards, or nothing. */
public class Promises {

    private final OrderTranslation translation;
    private final OrderAwarding awarding;
    private final Sessions sessions;
    private final NextRewards nextRewards;
    private final Aside aside;
    private final Trouble trouble = new Trouble();

    /** @param aside for promises alone, so that trouble with other reads does not silence them */
    public Promises(
            OrderTranslation translation,
            OrderAwarding awarding,
            Sessions sessions,
            NextRewards nextRewards,
            Aside aside) {
        this.translation = translation;
        this.awarding = awarding;
        this.sessions = sessions;
        this.nextRewards = nextRewards;
        this.aside = aside;
    }

    /** For the visitor's cart; empty if there is none or it would earn nothing. */
    public Optional<EarnPreviewView> of(Order cart, Optional<Visitor> visitor) {
        boolean member = visitor.filter(Visitor::signedIn).isPresent();
        return facts(cart)
                .flatMap(facts -> promise(facts)
                        .map(promise -> new EarnPreviewView(
                                promise,
                                member,
                                member ? nextRewards.from(facts).orElse(null) : null)));
    }

    Optional<Promise> promise(Order order) {
        return facts(order).flatMap(this::promise);
    }

    /** Tiers and birthdays are read for it, so the page waits for it a moment at most. */
    Optional<Promise> promise(OrderFacts facts) {
        return aside.read(() -> preview(facts)).filter(Promise::isAnything);
    }

    private Optional<OrderFacts> facts(Order order) {
        return Optional.ofNullable(order)
                .filter(filled -> !filled.getOrderItems().isEmpty())
                .flatMap(filled -> trouble.notedIn(() -> Optional.of(translation.factsOf(filled))));
    }

    private Promise preview(OrderFacts facts) {
        long now = awarding.preview(facts)
                .map(explanation -> explanation.points().value())
                .orElse(0L);
        return Promise.of(now, sessions.preview(facts));
    }
}
