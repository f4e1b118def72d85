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
        /** It brings no points, but cashback. */
        CASHBACK,
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
        return new OrderEarningsView(promised(promise.now(), promise.later()), promise, 0, List.of());
    }

    private static State promised(long now, long later) {
        return now > 0 ? State.PROMISED : later > 0 ? State.LATER : State.CASHBACK;
    }

    static OrderEarningsView waiting(Promise promise) {
        return promise.now() == 0 ? promised(promise) : new OrderEarningsView(State.WAITING, promise, 0, List.of());
    }

    /** Empty if neither its sessions nor cashback bring anything. */
    static Optional<OrderEarningsView> later(Promise promise) {
        return Optional.of(promise.withNow(0)).filter(Promise::isAnything).map(OrderEarningsView::promised);
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
        return promised.map(promise -> new OrderEarningsView(state, promise.withNow(getPoints()), total, unlocked))
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

    public boolean isOnlyCashback() {
        return state == State.CASHBACK;
    }

    /** Money for later orders; null if it brings none. */
    public String getCashback() {
        return promise.cashbackText();
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
