package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.site.rewards.GrantView;
import java.util.List;

/** What the confirmation page says about the points of its order. */
public final class OrderEarningsView {

    /** Which sentence the page shows. */
    public enum State {
        /** Points are on the account. */
        BOOKED,
        /** They will be, in a moment. */
        PROMISED,
        /** They will be, once the order is paid in full. */
        WAITING,
        /** A guest's order: it earns nothing, the next one could. */
        INVITED
    }

    private final State state;
    private final long points;
    private final long total;
    private final List<GrantView> unlocked;

    private OrderEarningsView(State state, long points, long total, List<GrantView> unlocked) {
        this.state = state;
        this.points = points;
        this.total = total;
        this.unlocked = unlocked;
    }

    static OrderEarningsView booked(long points, long total, List<GrantView> unlocked) {
        return new OrderEarningsView(State.BOOKED, points, total, List.copyOf(unlocked));
    }

    static OrderEarningsView promised(long points) {
        return new OrderEarningsView(State.PROMISED, points, 0, List.of());
    }

    static OrderEarningsView waiting(long points) {
        return new OrderEarningsView(State.WAITING, points, 0, List.of());
    }

    static OrderEarningsView invited() {
        return new OrderEarningsView(State.INVITED, 0, 0, List.of());
    }

    public boolean isBooked() {
        return state == State.BOOKED;
    }

    public boolean isPromised() {
        return state == State.PROMISED;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    public boolean isInvited() {
        return state == State.INVITED;
    }

    public long getPoints() {
        return points;
    }

    /** The account's points right after this order's. */
    public long getTotal() {
        return total;
    }

    /** Rewards that this order's points unlocked. */
    public List<GrantView> getUnlocked() {
        return unlocked;
    }
}
