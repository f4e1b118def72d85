package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.site.rewards.GrantView;
import java.util.List;
import java.util.Optional;

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
        /** The order itself earns nothing; its sessions will. */
        LATER,
        /** A guest's order: it earns what is promised once its guest registers and claims it. */
        CLAIMABLE,
        /** A guest's order: it earns nothing, the next one could. */
        INVITED
    }

    private static final Promise NOTHING = new Promise(0, 0, 0);

    private final State state;
    private final Promise promise;
    private final long total;
    private final List<GrantView> unlocked;
    private final String address;
    private final int days;

    private OrderEarningsView(State state, Promise promise, long total, List<GrantView> unlocked) {
        this(state, promise, total, unlocked, null, 0);
    }

    private OrderEarningsView(
            State state, Promise promise, long total, List<GrantView> unlocked, String address, int days) {
        this.state = state;
        this.promise = promise;
        this.total = total;
        this.unlocked = unlocked;
        this.address = address;
        this.days = days;
    }

    static OrderEarningsView booked(long points, long total, List<GrantView> unlocked) {
        return new OrderEarningsView(State.BOOKED, new Promise(points, 0, 0), total, List.copyOf(unlocked));
    }

    static OrderEarningsView promised(Promise promise) {
        return promise.now() == 0
                ? new OrderEarningsView(State.LATER, promise, 0, List.of())
                : new OrderEarningsView(State.PROMISED, promise, 0, List.of());
    }

    static OrderEarningsView waiting(Promise promise) {
        return promise.now() == 0 ? promised(promise) : new OrderEarningsView(State.WAITING, promise, 0, List.of());
    }

    /** Empty if its sessions bring nothing either. */
    static Optional<OrderEarningsView> later(Promise promise) {
        return promise.later() == 0
                ? Optional.empty()
                : Optional.of(promised(new Promise(0, promise.later(), promise.sessions())));
    }

    /**
     * @param address with which to register
     * @param days in which to do so
     */
    static OrderEarningsView claimable(Promise promise, String address, int days) {
        return new OrderEarningsView(State.CLAIMABLE, promise, 0, List.of(), address, days);
    }

    static OrderEarningsView invited() {
        return new OrderEarningsView(State.INVITED, NOTHING, 0, List.of());
    }

    /** What is booked, and what the order's sessions will add. */
    OrderEarningsView and(Optional<Promise> promised) {
        return promised.map(promise -> new OrderEarningsView(
                        state, new Promise(getPoints(), promise.later(), promise.sessions()), total, unlocked))
                .orElse(this);
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

    public boolean isOnlyLater() {
        return state == State.LATER;
    }

    public boolean isClaimable() {
        return state == State.CLAIMABLE;
    }

    /** Of the guest; null unless the order can be claimed. */
    public String getAddress() {
        return address;
    }

    /** In which the order can be claimed. */
    public int getDays() {
        return days;
    }

    public boolean isInvited() {
        return state == State.INVITED;
    }

    public long getPoints() {
        return promise.now();
    }

    /** Further points, once its sessions took place; zero if it has none. */
    public long getLater() {
        return promise.later();
    }

    /** Chooses between "your session" and "your sessions". */
    public int getSessions() {
        return promise.sessions();
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
