package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.cashback.service.CashbackReckoning;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.host.checkout.OrderTranslation;
import io.fedelta.loyalty.session.service.Sessions;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Trouble;
import io.fedelta.loyalty.site.Visitor;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;

/** Says what an order or cart will earn: the answer of the code that awards, or nothing. */
public class Promises {

    private final OrderTranslation translation;
    private final OrderAwarding awarding;
    private final Sessions sessions;
    private final CashbackReckoning cashback;
    private final NextRewards nextRewards;
    private final Aside aside;
    private final Trouble trouble = new Trouble();

    /** @param aside for promises alone, so that trouble with other reads does not silence them */
    public Promises(
            OrderTranslation translation,
            OrderAwarding awarding,
            Sessions sessions,
            CashbackReckoning cashback,
            NextRewards nextRewards,
            Aside aside) {
        this.translation = translation;
        this.awarding = awarding;
        this.sessions = sessions;
        this.cashback = cashback;
        this.nextRewards = nextRewards;
        this.aside = aside;
    }

    /** For the visitor's cart; empty if there is none or it would earn nothing. */
    public Optional<EarnPreviewView> of(Order cart, Optional<Visitor> visitor) {
        boolean member = visitor.filter(Visitor::signedIn).isPresent();
        return facts(cart)
                .flatMap(facts -> preview(facts)
                        .flatMap(preview -> trouble.notedIn(() -> Optional.of(view(preview, facts, member)))));
    }

    private EarnPreviewView view(Preview preview, OrderFacts facts, boolean member) {
        return new EarnPreviewView(
                preview.promise(),
                member,
                member ? nextRewards.from(facts).orElse(null) : null,
                new CountView(preview, PageFormat.ofRequest()));
    }

    Optional<Promise> promise(Order order) {
        return facts(order).flatMap(this::promise);
    }

    Optional<Promise> promise(OrderFacts facts) {
        return preview(facts).map(Preview::promise);
    }

    /** Tiers and birthdays are read for it, so the page waits for it a moment at most. */
    private Optional<Preview> preview(OrderFacts facts) {
        return aside.read(() -> new Preview(awarding.preview(facts), sessions.preview(facts), cashback.preview(facts)))
                .filter(preview -> preview.promise().isAnything());
    }

    private Optional<OrderFacts> facts(Order order) {
        return Optional.ofNullable(order)
                .filter(filled -> !filled.getOrderItems().isEmpty())
                .flatMap(filled -> trouble.notedIn(() -> Optional.of(translation.factsOf(filled))));
    }
}
