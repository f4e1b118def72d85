package io.fedelta.loyalty.site.guest;

import io.fedelta.loyalty.guest.WaitingOrders;
import io.fedelta.loyalty.site.Term;

/** What <em>My rewards</em> says about orders that were placed as a guest. */
public final class GuestOrdersView {

    private final WaitingOrders waiting;
    private final int days;

    /** @param days for which orders can be claimed */
    public GuestOrdersView(WaitingOrders waiting, int days) {
        this.waiting = waiting;
        this.days = days;
    }

    /** Who has confirmed the address and has nothing to claim is told nothing. */
    public boolean isShown() {
        return !waiting.confirmed() || waiting.orders() > 0;
    }

    /** Whether the orders can be added at once. */
    public boolean isConfirmed() {
        return waiting.confirmed();
    }

    /** Which orders wait; null as long as that is not to be told. */
    public Term getWaiting() {
        return waiting.orders() == 0
                ? null
                : Term.of("loyalty.guest.waiting", waiting.orders(), waiting.points(), waiting.address());
    }

    /** What to do about it; null if the button says it all. */
    public Term getHow() {
        if (waiting.confirmed()) {
            return null;
        }
        return waiting.orders() == 0
                ? Term.of("loyalty.guest.ask", waiting.address(), days)
                : Term.of("loyalty.guest.confirm", waiting.address());
    }
}
