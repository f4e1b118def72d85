package io.fedelta.loyalty.reward;

/** Which custom rewards a list shows. */
public enum FulfilmentFilter {
    /** Those that wait for the merchant. */
    OPEN(GrantState.ISSUED),
    FULFILLED(GrantState.USED);

    private final GrantState state;

    FulfilmentFilter(GrantState state) {
        this.state = state;
    }

    public GrantState state() {
        return state;
    }
}
