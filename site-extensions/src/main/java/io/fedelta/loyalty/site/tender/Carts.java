package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.host.checkout.OrderTranslation;
import io.fedelta.loyalty.host.tender.CartTenders;
import io.fedelta.loyalty.host.tender.PlannedTender;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import io.fedelta.loyalty.tender.TenderKind;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;

/** The visitor's cart with its plans, and what its visitor can pay with. */
public class Carts {

    private final Visitors visitors;
    private final OrderTranslation translation;
    private final CartTenders tenders;
    private final MeansReader means;

    public Carts(Visitors visitors, OrderTranslation translation, CartTenders tenders, MeansReader means) {
        this.visitors = visitors;
        this.translation = translation;
        this.tenders = tenders;
        this.means = means;
    }

    /** The cart of this request; empty if there is nothing in it. */
    Optional<Order> current() {
        return Optional.ofNullable(CartState.getCart())
                .filter(cart -> !(cart instanceof NullOrderImpl))
                .filter(cart -> !cart.getOrderItems().isEmpty())
                .filter(cart -> cart.getCurrency() != null);
    }

    Optional<Long> member() {
        return visitors.current().filter(Visitor::signedIn).map(Visitor::customerId);
    }

    CartMoney money(Order cart) {
        return CartMoney.of(translation.factsOf(cart));
    }

    List<PlannedTender> planned(Order cart) {
        return tenders.on(cart);
    }

    Optional<Means> means(Order cart) {
        return means.read(member(), money(cart).currency(), Plans.cards(planned(cart)));
    }

    /** What is needed to look at the plans again, and no more. */
    Optional<Means> meansOfPlans(Order cart) {
        return means.readPlanned(member(), money(cart).currency(), planned(cart));
    }

    /** The rest of this request goes on with the cart as saved. */
    Order plan(Order cart, List<PlannedTender> wanted) {
        return shown(tenders.plan(cart, wanted));
    }

    Order remove(Order cart, TenderKind kind, String sourceId) {
        return shown(tenders.remove(cart, kind, sourceId));
    }

    static Order shown(Order saved) {
        CartState.setCart(saved);
        return saved;
    }
}
