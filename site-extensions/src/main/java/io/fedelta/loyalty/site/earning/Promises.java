package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.host.checkout.OrderTranslation;
import io.fedelta.loyalty.reward.NextReward;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.WayToReward;
import io.fedelta.loyalty.session.service.Sessions;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Term;
import io.fedelta.loyalty.site.Trouble;
import io.fedelta.loyalty.site.Visitor;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;

/** Says what an order or cart will earn: the answer of the code that awards, or nothing. */
public class Promises {

    private final OrderTranslation translation;
    private final OrderAwarding awarding;
    private final Sessions sessions;
    private final WayToReward way;
    private final Aside aside;
    private final Trouble trouble = new Trouble();

    public Promises(
            OrderTranslation translation, OrderAwarding awarding, Sessions sessions, WayToReward way, Aside aside) {
        this.translation = translation;
        this.awarding = awarding;
        this.sessions = sessions;
        this.way = way;
        this.aside = aside;
    }

    /** For the visitor's cart; empty if there is none or it would earn nothing. */
    public Optional<EarnPreviewView> of(Order cart, Optional<Visitor> visitor) {
        boolean member = visitor.filter(Visitor::signedIn).isPresent();
        return facts(cart)
                .flatMap(facts -> promise(facts)
                        .map(promise -> new EarnPreviewView(promise, member, member ? next(facts) : null)));
    }

    Optional<Promise> promise(Order order) {
        return facts(order).flatMap(this::promise);
    }

    private Optional<OrderFacts> facts(Order order) {
        return Optional.ofNullable(order)
                .filter(filled -> !filled.getOrderItems().isEmpty())
                .flatMap(filled -> trouble.notedIn(() -> Optional.of(translation.factsOf(filled))));
    }

    /** Beside the page: a tier or a birthday may have to be read from our tables. */
    private Optional<Promise> promise(OrderFacts facts) {
        return aside.read(() -> preview(facts)).flatMap(promise -> promise);
    }

    Optional<Promise> preview(OrderFacts facts) {
        long now = awarding.preview(facts)
                .map(explanation -> explanation.points().value())
                .orElse(0L);
        return Optional.of(Promise.of(now, sessions.preview(facts))).filter(Promise::isAnything);
    }

    private Term next(OrderFacts cart) {
        PageFormat format = PageFormat.ofRequest();
        return aside.read(() -> way.from(cart))
                .flatMap(next -> next)
                .map(next -> term(next, format))
                .orElse(null);
    }

    private static Term term(NextReward next, PageFormat format) {
        RewardVersion reward = next.reward();
        String value = format.shortMoney(reward.amount(), reward.currency());
        return next.isReached()
                ? Term.of("loyalty.earn.unlocks", reward.name(), value)
                : Term.of("loyalty.earn.more", format.money(next.money(), next.currency()), reward.name(), value);
    }
}
