package io.fedelta.loyalty.admin.order;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.payment.OrderActions;
import io.fedelta.loyalty.payment.OrderMoney;
import java.util.Optional;

/** Gathers what the order's tab shows. */
public class OrderViews {

    static final int PAGE_SIZE = 10;

    private final OrderActions actions;
    private final OrderAwarding awarding;
    private final AdminRights rights;

    public OrderViews(OrderActions actions, OrderAwarding awarding, AdminRights rights) {
        this.actions = actions;
        this.awarding = awarding;
        this.rights = rights;
    }

    /** Empty for a cart. */
    Optional<OrderView> order(long orderId) {
        return money(orderId).map(this::view);
    }

    /** Whether the order exists and is no cart. */
    boolean isThere(long orderId) {
        return money(orderId).isPresent();
    }

    private Optional<OrderMoney> money(long orderId) {
        return actions.money(orderId).filter(money -> money.order().state() != OrderState.OPEN);
    }

    PageView<ActionView> history(long orderId, int page) {
        AdminFormat format = AdminFormat.ofRequest();
        return PageView.of(actions.history(orderId, page, PAGE_SIZE), action -> new ActionView(action, format), format);
    }

    private OrderView view(OrderMoney money) {
        AdminFormat format = AdminFormat.ofRequest();
        long orderId = money.order().orderId();
        return new OrderView(
                money,
                awarding.decision(orderId).map(decision -> new OrderPointsView(decision, format)),
                history(orderId, 0),
                rights.mayTakeMoney(),
                rights.mayGiveBack(),
                format);
    }
}
